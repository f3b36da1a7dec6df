using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Gives the facts of an item random answers at closing, with and without an address, and evidence so that addresses are read.</summary>
internal static class ChangedClosings
{
    /// <summary>Sound versions that differ in what closing does, and some of them in their rules as well.</summary>
    public static Gen<(TriagePolicy Old, TriagePolicy New)> Any { get; } =
        from pair in ChangedVersions.Any
        from only in Gen.Int[0, 2]
        from closings in Of((pair.Old, only == 0 ? pair.New : pair.Old with { Version = "2" }))
        select closings;

    /// <summary>The same two versions with other answers at closing, in about half of the facts the same ones.</summary>
    public static Gen<(TriagePolicy Old, TriagePolicy New)> Of((TriagePolicy Old, TriagePolicy New) pair) =>
        from before in Chosen(pair.Old)
        from after in Chosen(pair.New)
        from kept in Gen.Bool.Array[after.Length]
        from reads in Gen.Int[0, 3]
        select (Closing(pair.Old, before, reads > 0), Closing(pair.New, [.. after.Select((one, i) => kept[i] && i < before.Length ? before[i] : one)], reads > 0));

    private static Gen<(int Closed, int WithAddress)[]> Chosen(TriagePolicy policy) =>
        Gen.Select(Gen.Int[-1, 2], Gen.Int[-3, 2], (closed, with) => (closed, with)).Array[policy.Vocabulary.ItemFacts.Count];

    private static TriagePolicy Closing(TriagePolicy policy, (int Closed, int WithAddress)[] chosen, bool reads)
    {
        FactList facts = new(policy.Vocabulary.ItemFacts.Select((fact, i) => fact with
        {
            Closed = chosen[i].Closed < 0 && fact.Answers.Contains(policy.Vocabulary.Doubt) ? null : Answer(fact, Math.Max(chosen[i].Closed, 0)),
            ClosedWithAddress = chosen[i].WithAddress < 0 ? null : Answer(fact, chosen[i].WithAddress),
        }).ToValueList());
        return policy with { Vocabulary = policy.Vocabulary with { ItemFacts = facts }, Evidence = reads && facts.Count > 1 ? Evidence(facts[0], facts[1]) : null };
    }

    private static string Answer(Fact fact, int chosen) => fact.Answers[chosen % fact.Answers.Count];

    private static EvidenceMapping Evidence(Fact place, Fact link) => new(
        new(place.Id)
        {
            PublicInternet = place.Answers[0],
            Cloud = place.Answers[1],
            Device = place.Answers[1],
            DirectMessage = place.Answers[1],
            DarkWeb = place.Answers[1],
            OtherNonPublic = place.Answers[1],
            InDoubt = place.Answers[0],
        },
        new(link.Id, link.Answers[0], link.Answers[1]));
}
