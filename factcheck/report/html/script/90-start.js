// In this order: what the reader decided is part of what can be filtered, and a place can only be gone to in a list.

startReviews();
if (!fromAddress()) recall();
showChoices();
startFilters();
startMatrix();
startWays();
refresh();
startKeys();
startPage();
if (state.at) go(state.at);
