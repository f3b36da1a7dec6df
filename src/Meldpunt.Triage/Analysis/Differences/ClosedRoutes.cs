using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// What the old version makes of items of the new one that it closes itself: what it reads as unanswered gets its own answer at closing.
/// </summary>
internal sealed class ClosedRoutes
{
    private readonly TranslatedRoutes _open;
    private readonly ClosingSpace _space;
    private readonly AnswerTranslation _reading;

    public ClosedRoutes(TranslatedRoutes open, ClosingSpace space, AnswerTranslation reading)
    {
        (_open, _space, _reading) = (open, space, reading);
        Mdd[] ways = [.. Ways.Select(with => Read(open.Complete, with, []))];
        Routes = space.Sets.Node(ClosingSpace.Address, ways);
    }

    /// <summary>The routes of the old version that a closed item may have; more than one only where answers were merged.</summary>
    public Mdd Routes { get; }

    private TriagePolicy Old => _open.Compiled.Policy;

    private FactList Facts => Old.Vocabulary.ItemFacts;

    private bool[] Ways => _space.TellsAddresses ? [false, true] : [false];

    /// <summary>Where a rule of the old version surely applies to the closed item.</summary>
    public MddSet Applies(RuleIndex rule) => Cube(rule, surely: true);

    /// <summary>Where it may apply.</summary>
    public MddSet MayApply(RuleIndex rule) => Cube(rule, surely: false);

    /// <summary>
    /// Where the new version closes an unanswered fact to an answer that the old version reads as another than its own.
    /// </summary>
    public MddSet ClosesOtherwise(TriagePolicy present)
    {
        MddSet set = _space.Sets.None;
        foreach (bool with in Ways)
        {
            foreach (FactIndex fact in Facts.Indexes.Where(fact => _reading.Places[fact.Number] >= 0))
            {
                FactIndex place = new(_reading.Places[fact.Number]);
                int closed = ClosingSpace.ClosingAnswer(present, place, with);
                bool same = _reading.IsUnanswered(fact.Number, closed) || _reading.Meaning(fact.Number, closed) == 1UL << Closed(fact, with);
                if (!same) set |= _space.Sets.WhereIs(_space.LevelOf(place), 0) & _space.Came(with);
            }
        }

        return set;
    }

    /// <summary>Where the old version closes some fact to an answer.</summary>
    public MddSet ClosesTo(string answer)
    {
        MddSet set = _space.Sets.None;
        foreach (bool with in Ways)
        {
            foreach (FactIndex fact in Facts.Indexes.Where(fact => Facts[fact].Answers[Closed(fact, with)] == answer)) set |= Unread(fact) & _space.Came(with);
        }

        return set;
    }

    // Where the old version does not read a fact, and so closes it itself.
    private MddSet Unread(FactIndex fact)
    {
        if (_reading.Places[fact.Number] < 0) return _space.Sets.All;
        ulong values = 1;
        for (int answer = 0; answer < _reading.Answers(fact.Number); answer++)
        {
            if (_reading.IsUnanswered(fact.Number, answer)) values |= 2UL << answer;
        }

        return _space.Sets.Where(_space.LevelOf(new(_reading.Places[fact.Number])), values);
    }

    private int Closed(FactIndex fact, bool withAddress) => ClosingSpace.ClosingAnswer(Old, fact, withAddress);

    private Mdd Read(Mdd old, bool withAddress, Dictionary<int, Mdd> done)
    {
        if (old.IsTerminal) return _space.Sets.Constant(new(old.Value));
        if (done.TryGetValue(old.Root, out Mdd known)) return known;
        Level level = old.Level;
        FactIndex fact = _open.Order[level.Number];
        Mdd[] branches = [.. Enumerable.Range(0, old.Space.Branches(level)).Select(answer => Read(old.Branch(level, answer), withAddress, done))];
        Mdd closed = branches[Closed(fact, withAddress)];
        int place = _reading.Places[fact.Number];
        if (place < 0) return done[old.Root] = closed;
        Mdd[] answers = [.. Enumerable.Range(0, _reading.Answers(fact.Number))
            .Select(answer => _reading.IsUnanswered(fact.Number, answer) ? closed : TranslatedRoutes.Joined(branches, _reading.Meaning(fact.Number, answer)))];
        return done[old.Root] = _space.Sets.Node(_space.LevelOf(new(place)), [closed, .. answers]);
    }

    private MddSet Cube(RuleIndex rule, bool surely) => _space.Sets.Union(Ways.Select(with => Cube(_open.Compiled.Items.ConditionOf(rule), with, surely) & _space.Came(with)));

    private MddSet Cube(ReadOnlySpan<ulong> condition, bool withAddress, bool surely)
    {
        MddSet set = _space.Sets.All;
        foreach (FactIndex fact in Facts.Indexes)
        {
            ulong all = ConditionBits.AllOf(Facts[fact].Answers.Count);
            ulong wanted = condition[fact.Number] & all;
            if (wanted == all) continue;
            bool isClosedIn = (wanted >> Closed(fact, withAddress) & 1) != 0;
            if (_reading.Places[fact.Number] is >= 0 and int place) set &= _space.Sets.Where(_space.LevelOf(new(place)), Values(fact.Number, wanted, isClosedIn, surely));
            else if (!isClosedIn) return _space.Sets.None;
        }

        return set;
    }

    private ulong Values(int fact, ulong wanted, bool isClosedIn, bool surely)
    {
        ulong values = isClosedIn ? 1UL : 0;
        for (int answer = 0; answer < _reading.Answers(fact); answer++)
        {
            ulong meant = _reading.Meaning(fact, answer);
            bool holds = _reading.IsUnanswered(fact, answer) ? isClosedIn : surely ? (meant & ~wanted) == 0 : (meant & wanted) != 0;
            if (holds) values |= 2UL << answer;
        }

        return values;
    }
}
