using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Where closing gives an item an answer of doubt by one version and none by the other, and a rule for a report asks for doubt in items of
/// its route: then the notices and referrals of its report change although its route and reasons may not.
/// </summary>
internal sealed class ClosedDoubt
{
    public ClosedDoubt(ItemSpace present, TriagePolicy old, ClosingSpace space, ClosedRoutes closedByOld, Mdd routes)
    {
        SomeItem[] asked = [.. new[] { old, present.Policy }.SelectMany(ReportVariables.Conditions).Select(condition => condition.SomeItem).OfType<SomeItem>().Where(some => some.InDoubt)];
        (Gained, Lost) = (space.Sets.None, space.Sets.None);
        if (asked.Length == 0) return;
        MddSet after = Doubts(present, space, closing: true);
        MddSet before = Doubts(present, space, closing: false) | closedByOld.ClosesTo(old.Vocabulary.Doubt);
        Gained = (after - before) & Counting(space, asked, routes, present.Policy);
        Lost = (before - after) & Counting(space, asked, closedByOld.Routes, old);
    }

    /// <summary>Where only the new version closes the item with doubt.</summary>
    public MddSet Gained { get; }

    /// <summary>Where only the old version does.</summary>
    public MddSet Lost { get; }

    // What was answered is read in the new words; the old version adds to it only what it closes itself.
    private static MddSet Doubts(ItemSpace present, ClosingSpace space, bool closing)
    {
        Vocabulary vocabulary = present.Policy.Vocabulary;
        MddSet set = space.Sets.None;
        foreach (FactIndex fact in vocabulary.ItemFacts.Indexes)
        {
            int doubt = vocabulary.ItemFacts.AnswerIndex(fact.Number, vocabulary.Doubt);
            if (doubt < 0) continue;
            set |= closing ? space.Closed(present.Sets.WhereIs(present.LevelOf(fact), doubt)) : space.Sets.WhereIs(space.LevelOf(fact), doubt + 1);
        }

        return set;
    }

    private static MddSet Counting(ClosingSpace space, SomeItem[] asked, Mdd routes, TriagePolicy policy) =>
        Array.Exists(asked, some => some.Routes.IsEmpty)
            ? space.Sets.All
            : routes.WhereRoutes(set => Array.Exists(asked, some => some.Routes.Contains(set.Decided(policy))));
}
