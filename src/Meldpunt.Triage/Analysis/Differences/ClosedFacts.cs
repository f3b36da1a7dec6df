using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Where two versions answer a fact at closing so that a condition which a report's rule has on an item's answers holds by one of them and
/// not by the other. Whether the rest of the condition holds is not asked: what may matter is shown.
/// </summary>
internal sealed class ClosedFacts(TriagePolicy old, TriagePolicy present, ClosingSpace space, AnswerTranslation reading)
{
    private readonly FactList _old = old.Vocabulary.ItemFacts;
    private readonly FactList _present = present.Vocabulary.ItemFacts;

    /// <summary>Each fact, by its new name where it has one, with the items of which that is so.</summary>
    public IEnumerable<(string Fact, MddSet Set)> Find() => _old.Indexes
        .GroupBy(NameOf, Differing)
        .OrderBy(named => named.Key, StringComparer.Ordinal)
        .Select(named => (named.Key, space.Sets.Union(named)));

    private string NameOf(FactIndex fact) => reading.Places[fact.Number] is >= 0 and int place ? _present[place].Id : _old[fact].Id;

    private MddSet Differing(FactIndex fact)
    {
        bool[] ways = space.TellsAddresses ? [false, true] : [false];
        return space.Sets.Union(ways.Select(with => Differing(fact, with) & space.Came(with)));
    }

    private static ulong[] Asked(TriagePolicy policy, Fact fact) =>
        [.. ReportVariables.AskedOf(policy, fact.Id).Select(part => ConditionBits.BitsOf(fact, part.Answers))];

    private MddSet Differing(FactIndex fact, bool withAddress)
    {
        ulong[] byOld = Asked(old, _old[fact]);
        int closed = ClosingSpace.ClosingAnswer(old, fact, withAddress);
        bool holds = Array.Exists(byOld, asked => Has(asked, closed));
        if (reading.Places[fact.Number] is not (>= 0 and int place)) return holds ? space.Sets.All : space.Sets.None;

        // What the old version does not read it closes itself.
        ulong values = ClosesApart(fact, place, byOld, closed, withAddress) ? 1UL : 0;
        for (int answer = 0; answer < reading.Answers(fact.Number); answer++)
        {
            if (holds && reading.IsUnanswered(fact.Number, answer)) values |= 2UL << answer;
        }

        return space.Sets.Where(space.LevelOf(new(place)), values);
    }

    private bool ClosesApart(FactIndex fact, int place, ulong[] byOld, int closed, bool withAddress)
    {
        int now = ClosingSpace.ClosingAnswer(present, new(place), withAddress);
        bool isRead = !reading.IsUnanswered(fact.Number, now);
        ulong became = 0;
        for (int answer = 0; answer < reading.Answers(fact.Number); answer++)
        {
            if (!reading.IsUnanswered(fact.Number, answer) && Has(reading.Meaning(fact.Number, answer), closed)) became |= 1UL << answer;
        }

        return Array.Exists(byOld, asked => Has(asked, closed) != (isRead && (reading.Meaning(fact.Number, now) & ~asked) == 0))
            || Array.Exists(Asked(present, _present[place]), asked => Has(asked, now) != (became != 0 && (became & ~asked) == 0));
    }

    private static bool Has(ulong answers, int answer) => (answers >> answer & 1) != 0;
}

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
