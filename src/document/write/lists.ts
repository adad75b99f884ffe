/** Marks that are only bullets: a writer's own bullet says as much. */
export const bullets = /^\s*(?:[-–—•·●○◦▪■□◆◇▶►*∙⚫⬤※✦➢]\s*)?$/u;
