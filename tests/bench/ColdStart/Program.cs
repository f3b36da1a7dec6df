using Meldpunt.Triage.ColdStart;

// Without a word this is an empty program: the library is not even loaded.
return args switch
{
    ["decide"] => FirstDecision.Make(),
    ["count"] => FirstDecision.Count(),
    _ => 0,
};
