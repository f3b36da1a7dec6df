using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>An id of a policy where it stands.</summary>
/// <param name="Id">The id.</param>
/// <param name="Key">The id with its kind before it, which no other id of the policy has: <c>route.refer</c>, <c>answer.place.cloud</c>.</param>
/// <param name="Path">Its place in the document, as a JSON path.</param>
internal readonly record struct PlacedId(string Id, string Key, string Path);

/// <summary>Ids between which people choose: those of one kind, or the answers to one fact.</summary>
/// <param name="Name">What they are, in the plural.</param>
/// <param name="Ids">The ids, in the order of the document.</param>
internal sealed record IdList(string Name, PlacedId[] Ids)
{
    /// <summary>True for the answers to a fact.</summary>
    public bool AreAnswers { get; private init; }

    /// <summary>True for rules, for what rules show, and for guarantees.</summary>
    public bool AreRules { get; private init; }

    /// <summary>All ids of a policy. Group and section ids are among them, though they need not be plain.</summary>
    public static IEnumerable<IdList> Of(TriagePolicy policy) =>
    [
        .. Answers(policy.Vocabulary.ItemFacts, "$.itemFacts"),
        .. Answers(policy.Vocabulary.ReportFacts, "$.reportFacts"),
        new("facts", [.. Place("fact", "$.itemFacts", policy.Vocabulary.ItemFacts.Select(fact => fact.Id)), .. Place("fact", "$.reportFacts", policy.Vocabulary.ReportFacts.Select(fact => fact.Id))]),
        new("routes", [.. policy.Routes.Select((route, i) => new PlacedId(route, $"route.{route}", At("$.routes", i)))]),
        new("groups", Place("group", "$.groups", policy.Groups.Select(group => group.Id))),
        new("rules", [.. policy.Groups.SelectMany((group, g) => group.Rules.Select((rule, r) => new PlacedId(rule.Id, $"rule.{rule.Id}", At($"{At("$.groups", g)}.rules", r) + ".id")))]) { AreRules = true },
        new("rules for an empty report", Place("empty-report", "$.emptyReport", policy.EmptyReport.Select(rule => rule.Id))) { AreRules = true },
        new("referrals", Place("referral", "$.referrals", policy.Referrals.Select(referral => referral.Id))) { AreRules = true },
        new("notices", Place("notice", "$.notices", policy.Notices.Select(notice => notice.Id))) { AreRules = true },
        new("labels", Place("label", "$.labels", policy.Labels.Select(label => label.Id))) { AreRules = true },
        new("guarantees", Place("guarantee", "$.guarantees", policy.Guarantees.Select(guarantee => guarantee.Id))) { AreRules = true },
        new("impossible combinations", Place("impossible", "$.impossible", policy.Impossible.Select(one => one.Id))),
        new("code systems", [.. policy.Codes.Select((system, i) => new PlacedId(system.Id, $"system.{system.Id}", At("$.codes", i) + ".system"))]),
        new("sections", Place("section", "$.sections", policy.Sections.Select(section => section.Id))),
    ];

    private static IEnumerable<IdList> Answers(FactList facts, string list) => facts.Select((fact, i) => new IdList(
        $"answers to {Messages.Quote(fact.Id)}",
        [.. fact.Answers.Select((answer, k) => new PlacedId(answer, $"answer.{fact.Id}.{answer}", At($"{At(list, i)}.answers", k)))])
    { AreAnswers = true });

    private static PlacedId[] Place(string kind, string list, IEnumerable<string> ids) => [.. ids.Select((id, i) => new PlacedId(id, $"{kind}.{id}", At(list, i) + ".id"))];

    private static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");
}
