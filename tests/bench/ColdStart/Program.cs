using Meldpunt.Triage.ColdStart;

// Without a word this is an empty program: the library is not even loaded.
return args is ["decide"] ? FirstDecision.Make() : 0;
