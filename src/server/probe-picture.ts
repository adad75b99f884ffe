/** A picture of 96 x 48 pixels that says OK: what a server reads to find out whether it can read. */
export const probePicture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAAAwAgMAAACTeJdcAAAADFBMVEUDAwP///9vb2+zs7MWjZ27AAAACXBIWXMAAAsTAAALEwEA' +
    'mpwYAAAA/ElEQVQ4y9WUvQ3CMBCFH7EiYaSUjMAI6RmBAuMUKTyCR/ASWYIpaBiBKVgCnxOTc8hJlJDO+e733dkwwodfBvb5WAcO' +
    'Ov+xAwMWQHbpDwx0EdDZRT+vGXAR6AkExUDAFdUILtjMwEZzR0ki6MBynNGaHvsEjmBVddHakmUEKWQGJzqEmkCPhgFP+Y4NAR+j' +
    'zsDlUp2+5UYTIOPk5nZQXKtbTYlUarQuAJXejWAQQFXIHhKoCvWXoDVCqEYCykjlFlXNDeIdayHJ9l3vUsRAY1mT3Reys0Gdi0Hx' +
    '0Yapx49l8NDS+lTCwk0zXFlRJSz1RQvXwNy/ujj/8gC8ACFGXt7/qdI0AAAAAElFTkSuQmCC',
  'base64',
);
