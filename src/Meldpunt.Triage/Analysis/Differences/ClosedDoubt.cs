using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Where closing gives an item an answer of doubt by one version and none by the other, and the same route by both: then the notices and
/// referrals of its report may change although the item's route and reasons do not.
/// </summary>
internal sealed class ClosedDoubt
{
    public ClosedDoubt(ItemSpace present, TriagePolicy old, ClosingSpace space, ClosedRoutes closedByOld, Func<string, MddSet> sameRoute, Lazy<ReportDoubt> reports)
    {
        (Gained, Lost) = (space.Sets.None, space.Sets.None);
        if (!ReportVariables.AsksForDoubt(old) && !ReportVariables.AsksForDoubt(present.Policy)) return;
        MddSet after = Doubts(present, space, closing: true);
        MddSet before = Doubts(present, space, closing: false) | closedByOld.ClosesTo(old.Vocabulary.Doubt);
        if (after == before) return;
        MddSet mattering = space.Sets.Union(present.Policy.Routes.Intersect(old.Routes).Where(reports.Value.Matters).Select(sameRoute));
        (Gained, Lost) = ((after - before) & mattering, (before - after) & mattering);
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
}
