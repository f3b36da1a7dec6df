using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// How the old version reads answers of the new one. To each new answer belong the old answers that it may stand
/// for: one where it kept its meaning, all of them where it has none, so that the old fact is unanswered.
/// </summary>
internal sealed class AnswerTranslation
{
    private readonly FactList _old;
    private readonly int[] _places;
    private readonly ulong[][] _meant;
    private readonly int _newFacts;

    public AnswerTranslation(FactList old, FactList present, VocabularyMapping mapping)
    {
        _old = old;
        _newFacts = present.Count;
        _places = [.. old.Select(fact => present.IndexOf(NewName(fact.Id, mapping, present)))];
        _meant = [.. old.Select((fact, i) => _places[i] < 0 ? [] : Meant(fact, present[_places[i]], mapping))];
    }

    /// <summary>For each old fact the place of the new one; −1 where there is none any more.</summary>
    public ImmutableArray<int> Places => [.. _places];

    /// <summary>How many answers the new fact has that became of an old one.</summary>
    public int Answers(int oldFact) => _meant[oldFact].Length;

    /// <summary>For each new fact any answer.</summary>
    public ulong[] NewBits()
    {
        ulong[] bits = new ulong[_newFacts];
        Array.Fill(bits, ConditionBits.Any);
        return bits;
    }

    /// <summary>A bit for each old answer that a new answer, counted from 0, may stand for; no new fact may stand for any.</summary>
    public ulong Meaning(int oldFact, int answer) => IsUnanswered(oldFact, answer) ? All(oldFact) : _meant[oldFact][answer];

    /// <summary>True when the new answer leaves the old fact unanswered.</summary>
    public bool IsUnanswered(int oldFact, int answer) => _places[oldFact] < 0 || _meant[oldFact][answer] == 0;

    /// <summary>True when what is answered in the new words may leave the old fact unanswered.</summary>
    public bool LosesAnswers(FactIndex oldFact) =>
        _places[oldFact.Number] < 0 || Enumerable.Range(0, Answers(oldFact.Number)).Any(answer => IsUnanswered(oldFact.Number, answer));

    /// <summary>
    /// For each new fact the values, unanswered the first, where every old answer that the new one may stand for fulfils a condition that an
    /// unanswered fact does not; null where none can.
    /// </summary>
    public ulong[]? Holding(Condition condition, FactList old)
    {
        ulong[] wanted = ConditionBits.Compile(condition, old);
        ulong[] bits = NewBits();
        for (int fact = 0; fact < wanted.Length; fact++)
        {
            if (wanted[fact] == ConditionBits.Any) continue;
            if (_places[fact] < 0) return null;
            ulong allowed = 0;
            for (int answer = 0; answer < Answers(fact); answer++)
            {
                if (!IsUnanswered(fact, answer) && (Meaning(fact, answer) & ~wanted[fact]) == 0) allowed |= 2UL << answer;
            }

            bits[_places[fact]] &= allowed;
        }

        return bits;
    }

    /// <summary>The old answers to a fact that no new answer may stand for.</summary>
    public IEnumerable<string> GoneAnswers(int oldFact) =>
        _old[oldFact].Answers.Where((_, answer) => Array.TrueForAll(_meant[oldFact], meant => (meant >> answer & 1) == 0));

    /// <summary>Old values, 0 for unanswered, as new ones; an answer that became several is unanswered.</summary>
    public byte[] ToNew(ReadOnlySpan<byte> old)
    {
        byte[] values = new byte[_newFacts];
        for (int fact = 0; fact < old.Length; fact++)
        {
            if (old[fact] == 0 || _places[fact] < 0) continue;
            ulong only = 1UL << (old[fact] - 1);
            int[] same = [.. Enumerable.Range(0, _meant[fact].Length).Where(answer => _meant[fact][answer] == only)];
            if (same.Length == 1) values[_places[fact]] = (byte)(same[0] + 1);
        }

        return values;
    }

    /// <summary>New values, 0 for unanswered, as old ones; an answer that may stand for several is unanswered.</summary>
    public byte[] ToOld(ReadOnlySpan<byte> present)
    {
        byte[] values = new byte[_places.Length];
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (_places[fact] < 0 || present[_places[fact]] == 0) continue;
            ulong meant = _meant[fact][present[_places[fact]] - 1];
            if (BitOperations.IsPow2(meant)) values[fact] = (byte)(BitOperations.TrailingZeroCount(meant) + 1);
        }

        return values;
    }

    /// <summary>For each new fact the answers with which an old condition surely holds, or can hold; null when it never does.</summary>
    public ulong[]? Condition(ReadOnlySpan<ulong> old, bool surely)
    {
        ulong[] bits = NewBits();
        for (int fact = 0; fact < old.Length; fact++)
        {
            ulong wanted = old[fact] & All(fact);
            if (wanted == All(fact)) continue;
            if (_places[fact] >= 0) bits[_places[fact]] = Fulfilling(fact, wanted, surely);
            else if (surely) return null;
        }

        return bits;
    }

    private ulong Fulfilling(int fact, ulong wanted, bool surely)
    {
        ulong bits = 0;
        for (int answer = 0; answer < _meant[fact].Length; answer++)
        {
            ulong meant = Meaning(fact, answer);
            if (surely ? (meant & ~wanted) == 0 : (meant & wanted) != 0) bits |= 1UL << answer;
        }

        return bits;
    }

    private ulong All(int oldFact) => ConditionBits.AllOf(_old[oldFact].Answers.Count);

    // A name that the mapping gives to another old fact is not also this one's.
    private static string NewName(string old, VocabularyMapping mapping, FactList present)
    {
        if (mapping.Facts.FirstOrDefault(fact => fact.Old == old) is { } mapped) return mapped.New;
        return mapping.Facts.Any(fact => fact.New == old && present.IndexOf(fact.New) >= 0) ? "" : old;
    }

    private static ulong[] Meant(Fact old, Fact present, VocabularyMapping mapping)
    {
        AnswerMapping[] mapped = [.. mapping.Facts.FirstOrDefault(fact => fact.Old == old.Id)?.Answers ?? []];
        ulong[] meant = new ulong[present.Answers.Count];
        for (int answer = 0; answer < old.Answers.Count; answer++)
        {
            string word = old.Answers[answer];
            string[] became = mapped.FirstOrDefault(one => one.Old == word) is { } one ? [.. one.New] : [word];
            for (int later = 0; later < meant.Length; later++)
            {
                if (became.Contains(present.Answers[later])) meant[later] |= 1UL << answer;
            }
        }

        return meant;
    }
}

/// <summary>The old version's routes and rules over the answers of the new version.</summary>
internal sealed class TranslatedRoutes
{
    private readonly ItemSpace _present;
    private readonly AnswerTranslation _reading;

    public TranslatedRoutes(CompiledPolicy old, ItemSpace present, AnswerTranslation reading)
    {
        (Compiled, _present, _reading) = (old, present, reading);
        FactList facts = old.Policy.Vocabulary.ItemFacts;
        Order = [.. facts.Indexes.OrderBy(fact => reading.Places[fact.Number] < 0 ? int.MaxValue : present.LevelOf(new(reading.Places[fact.Number])).Number)];
        DecisionDiagram diagram = DecisionDiagram.Build(old.Policy, old.Items.Conditions, Order, old.Budget);
        Complete = diagram.From(0, diagram.NewSpace());
        Routes = Read(Complete, Order, []);
    }

    public CompiledPolicy Compiled { get; }

    /// <summary>The old version's facts, those in front whose new ones are; what is gone comes last.</summary>
    public ImmutableArray<FactIndex> Order { get; }

    /// <summary>The routes of the old version over its own complete answers, in this order.</summary>
    public Mdd Complete { get; }

    /// <summary>The routes of the old version that an item may have.</summary>
    public Mdd Routes { get; }

    /// <summary>Where a rule of the old version surely applies.</summary>
    public MddSet Applies(RuleIndex rule) => Cube(rule, surely: true);

    /// <summary>Where a rule of the old version may apply.</summary>
    public MddSet MayApply(RuleIndex rule) => Cube(rule, surely: false);

    private MddSet Cube(RuleIndex rule, bool surely) =>
        _reading.Condition(Compiled.Items.ConditionOf(rule), surely) is { } bits ? _present.Sets.Cube(_present.ByLevel(bits)) : _present.Sets.None;

    // A branch of the new fact joins those of all old answers that it may stand for.
    private Mdd Read(Mdd old, ImmutableArray<FactIndex> order, Dictionary<int, Mdd> done)
    {
        if (old.IsTerminal) return _present.Sets.Constant(new(old.Value));
        if (done.TryGetValue(old.Root, out Mdd known)) return known;
        Level level = old.Level;
        int fact = order[level.Number].Number;
        Mdd[] branches = [.. Enumerable.Range(0, old.Space.Branches(level)).Select(answer => Read(old.Branch(level, answer), order, done))];
        if (_reading.Places[fact] < 0) return done[old.Root] = branches.Aggregate((one, other) => one | other);
        Level present = _present.LevelOf(new(_reading.Places[fact]));
        Mdd[] read = [.. Enumerable.Range(0, _present.Sets.Branches(present)).Select(answer => Joined(branches, _reading.Meaning(fact, answer)))];
        return done[old.Root] = _present.Sets.Node(present, read);
    }

    /// <summary>The routes of all old answers that a new one may stand for.</summary>
    public static Mdd Joined(Mdd[] branches, ulong meant) =>
        branches.Where((_, answer) => (meant >> answer & 1) != 0).Aggregate((one, other) => one | other);
}
