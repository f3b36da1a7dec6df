using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>The old version's routes and rules over the answers of the new version.</summary>
internal sealed class TranslatedRoutes
{
    private readonly ItemSpace _present;
    private readonly AnswerTranslation _reading;

    public TranslatedRoutes(CompiledPolicy old, ItemSpace present, AnswerTranslation reading)
    {
        (Compiled, _present, _reading) = (old, present, reading);
        FactList facts = old.Policy.Vocabulary.ItemFacts;
        ImmutableArray<FactIndex> order = [.. facts.Indexes.OrderBy(fact => reading.Places[fact.Number] < 0 ? int.MaxValue : present.LevelOf(new(reading.Places[fact.Number])).Number)];
        DecisionDiagram diagram = DecisionDiagram.Build(old.Policy, old.Items.Conditions, order, old.Budget);
        Routes = Read(diagram.From(0, diagram.NewSpace()), order, []);
    }

    public CompiledPolicy Compiled { get; }

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

    private static Mdd Joined(Mdd[] branches, ulong meant) =>
        branches.Where((_, answer) => (meant >> answer & 1) != 0).Aggregate((one, other) => one | other);
}
