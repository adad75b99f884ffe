import sharp from 'sharp';

// One thread for each pipeline: the parallel unit is the page, and the other cores belong to the models.
sharp.concurrency(1);
// Every image is new, so a cache of operations only holds memory.
sharp.cache(false);

/** The one import of sharp, set up for a server. */
export { sharp };
