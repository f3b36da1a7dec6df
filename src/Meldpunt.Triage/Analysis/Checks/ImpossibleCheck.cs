using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds rules for an item that ask for answers which are declared impossible together.</summary>
internal static class ImpossibleCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        ImmutableArray<ImpossibleCombination> declared = [.. items.Policy.Impossible.Where(one => one.Scope.IsItem())];
        if (declared.IsEmpty) yield break;
        MddSet impossible = items.Sets.Union(declared.Select(one => items.Sets.Cube(items.ByLevel(ConditionBits.Compile(one.When, facts)))));
        foreach (RuleIndex rule in items.Rules)
        {
            items.ThrowIfStopped();
            ulong[] allowed = items.AllowedBy(rule);
            if (impossible.Covers(allowed))
            {
                yield return Describe(items, rule, items.Applies(rule), "", [], $"Rule '{items[rule].Id}' applies only to answers that are declared impossible together.");
                continue;
            }

            foreach (FactCondition part in items[rule].When.Parts)
            {
                FactIndex fact = new(facts.IndexOf(part.Fact));
                foreach (string answer in part.Answers)
                {
                    ulong[] given = [.. allowed];
                    given[items.LevelOf(fact).Number] = 1UL << facts.AnswerIndex(fact.Number, answer);
                    if (!impossible.Covers(given)) continue;
                    yield return Describe(items, rule, items.Sets.Cube(given), part.Fact, [answer], $"Rule '{items[rule].Id}' asks for '{answer}' as answer to '{part.Fact}', which is declared impossible beside its other conditions.");
                }
            }
        }
    }

    private static Finding Describe(ItemSpace items, RuleIndex rule, MddSet where, string fact, ValueList<string> answers, string message)
    {
        string path = items.PathOf(rule);
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.AsksImpossible,
            Message = message,
            Path = fact.Length == 0 ? path : PolicyPaths.Condition(path, fact),
            Rules = [items[rule].Id],
            About = new() { Rules = [items[rule].Id], Fact = fact.Length == 0 ? null : fact, Answers = answers },
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
    }
}

/// <summary>Finds conditions of rules for a report that ask for answers which are declared impossible together.</summary>
internal static class ImpossibleReportCheck
{
    public static IEnumerable<Finding> Find(ReportPatterns reports)
    {
        ValueList<Condition> declared = reports.Policy.Impossible.Where(one => !one.Scope.IsItem()).Select(one => one.When).ToValueList();
        if (declared.IsEmpty) yield break;
        ReportSpace space = reports.Space;
        MddSet impossible = reports.Rules.Any(declared);
        foreach ((string what, FindingSubject about, string id, ValueList<ReportCondition> when, string path) in Rules(reports.Policy))
        {
            for (int i = 0; i < when.Count; i++)
            {
                MddSet asked = reports.Rules.Any(new ValueList<ReportCondition>([when[i]])) & space.Possible;
                if (asked.IsEmpty || !asked.IsWithin(impossible)) continue;
                yield return new()
                {
                    Severity = FindingSeverity.Warning,
                    Code = FindingCodes.AsksImpossible,
                    Message = $"{what} '{id}' asks for answers that are declared impossible together.",
                    Path = when.Count == 1 ? $"{path}.when" : $"{path}.when[{i}]",
                    Rules = [id],
                    About = about,
                    Count = space.CountAll(asked),
                    Combinations = space.CountAll(space.Sets.All),
                    Witnesses = space.Smallest(asked) is { } witness ? [witness] : [],
                };
            }
        }
    }

    private static IEnumerable<(string What, FindingSubject About, string Id, ValueList<ReportCondition> When, string Path)> Rules(TriagePolicy policy) =>
        policy.EmptyReport.Select((rule, i) => ("Rule for an empty report", new FindingSubject { EmptyReport = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("emptyReport", i)))
            .Concat(policy.Referrals.Select((rule, i) => ("Referral", new FindingSubject { Referrals = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("referrals", i))))
            .Concat(policy.Notices.Select((rule, i) => ("Notice", new FindingSubject { Notices = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("notices", i))))
            .Concat(policy.Labels.Select((rule, i) => ("Label", new FindingSubject { Labels = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("labels", i))));
}
