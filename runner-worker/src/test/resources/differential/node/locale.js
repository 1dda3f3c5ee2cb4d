console.log(Intl.DateTimeFormat().resolvedOptions().locale, new Date(0).toString(), (1234.5).toLocaleString('de-DE'));
console.log('ä'.localeCompare('z'), ['ö', 'o', 'z'].sort(new Intl.Collator('sv').compare));
