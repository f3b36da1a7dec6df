using Meldpunt.Triage.NRules;
using NRules;
using NRules.Fluent;

namespace Meldpunt.Triage.Benchmarks.Sessions;

/// <summary>The first decision of a process, with and without a session.</summary>
internal static class FirstInSession
{
    public static readonly string[] Forms = ["an empty program", "this library", "NRules, one rule for the policy", "NRules, the policy's rules"];

    public static int Make(string form)
    {
        Report report = new() { Items = [new() { Format = Format.Photo }] };
        string route = form switch
        {
            "an empty program" => Route.NeedsInformation,
            "this library" => TriageEngine.Default.Decide(report).Route,
            "NRules, one rule for the policy" => Decide(PolicyRules.Whole(TriageEngine.Default), report),
            "NRules, the policy's rules" => Decide(PolicyRules.For(TriageEngine.Default), report),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        return route == Route.NeedsInformation ? 0 : 1;
    }

    private static string Decide(PolicyRules rules, Report report)
    {
        RuleRepository repository = new();
        repository.Add(rules);
        ISession session = repository.Compile().CreateSession();
        TriageCase one = rules.Case(report);
        session.Insert(one);
        session.Fire();
        return one.Decision!.Route;
    }
}
