// Filters and reviews stand open where there is room for them beside the findings.
if (window.matchMedia("(min-width: 62.01rem)").matches) {
  for (const details of all("details.choices")) details.open = true;
}
