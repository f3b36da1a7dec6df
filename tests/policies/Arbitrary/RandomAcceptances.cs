using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Accepted findings of random policies: those that would prevent an engine, and any words.</summary>
internal static class RandomAcceptances
{
    private static readonly string[] Kinds = ["always-applies", "dead-rule", "never-decides", "idle-fact", "alike-answers", "unreachable-route", "no-source", "reads-no-urls"];

    /// <summary>The policy, with every rule accepted that always applies and stands above others.</summary>
    public static TriagePolicy OfAllThatAlwaysApply(TriagePolicy policy) => policy with { Accepted = [.. OfItems(policy), .. OfEmptyReports(policy)] };

    /// <summary>Acceptances in a policy's words; most cover nothing.</summary>
    public static Gen<ValueList<AcceptedFinding>> About(TriagePolicy policy) =>
        Gen.Select(Gen.OneOfConst(Kinds), Subject(policy)).Array[0, 3].Select(all => all
            .DistinctBy(one => $"{one.Item1} {one.Item2}").Select((one, i) => new AcceptedFinding(one.Item1, one.Item2, $"because {i}")).ToValueList());

    /// <summary>Whether a condition lists every answer of each fact that it lists.</summary>
    public static bool AlwaysHolds(Condition condition, FactList facts) =>
        condition.Parts.All(part => facts.First(fact => fact.Id == part.Fact).Answers.All(answer => part.Answers.Contains(answer)));

    private static IEnumerable<AcceptedFinding> OfItems(TriagePolicy policy) =>
        from place in Enumerable.Range(0, policy.Groups.Count)
        let below = policy.Groups.Skip(place + 1).SelectMany(lower => lower.Rules).Select(rule => rule.Id).ToArray()
        where below.Length > 0
        from rule in policy.Groups[place].Rules
        where AlwaysHolds(rule.When, policy.Vocabulary.ItemFacts)
        select new AcceptedFinding("always-applies", new() { Rules = [rule.Id, .. Enumerable.Reverse(below)] }, "random");

    private static IEnumerable<AcceptedFinding> OfEmptyReports(TriagePolicy policy) =>
        from place in Enumerable.Range(0, Math.Max(0, policy.EmptyReport.Count - 1))
        where policy.EmptyReport[place].When.Any(one => one.Facts.Parts.IsEmpty && one.SomeItem is null && one.EveryItem is null)
        select new AcceptedFinding("always-applies", new() { EmptyReport = policy.EmptyReport.Skip(place).Select(rule => rule.Id).ToValueList() }, "random");

    private static Gen<FindingSubject> Subject(TriagePolicy policy) =>
        from rules in Some(policy.Rules.Select(rule => rule.Id))
        from empty in Some(policy.EmptyReport.Select(rule => rule.Id))
        from referrals in Some(policy.Referrals.Select(rule => rule.Id))
        from notices in Some(policy.Notices.Select(rule => rule.Id))
        from labels in Some(policy.Labels.Select(rule => rule.Id))
        from fact in Gen.OneOfConst([null, .. policy.Vocabulary.ItemFacts])
        from answers in Some(fact?.Answers ?? [])
        from route in Some(policy.Routes)
        from section in Some(policy.Sections.Select(one => one.Id))
        select new FindingSubject
        {
            Rules = rules,
            EmptyReport = empty,
            Referrals = referrals,
            Notices = notices,
            Labels = labels,
            Fact = fact?.Id,
            Answers = answers,
            Route = route.IsEmpty ? null : route[0],
            Section = section.IsEmpty ? null : section[0],
        };

    // Most often none.
    private static Gen<ValueList<string>> Some(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return Gen.Select(Gen.Shuffle(all), Gen.Int[0, 3 + all.Length]).Select((some, most) => some.Take(Math.Max(0, most - 3)).ToValueList());
    }
}
