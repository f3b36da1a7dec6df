using System.Collections.Immutable;
using Meldpunt.Triage.Analysis.StateSpace;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>The old version's routes and rules over the answers of the new version.</summary>
internal sealed class TranslatedRoutes
{
    private readonly ItemSpace _present;
    private readonly AnswerTranslation _reading;
    private readonly DecisionDiagram _old;
    private readonly Dictionary<Mdd, Mdd> _done = [];

    public TranslatedRoutes(CompiledPolicy old, ItemSpace present, AnswerTranslation reading)
    {
        (Compiled, _present, _reading) = (old, present, reading);
        FactList facts = old.Policy.Vocabulary.ItemFacts;
        ImmutableArray<FactIndex> order = [.. facts.Indexes.OrderBy(fact => reading.Places[fact.Number] < 0 ? int.MaxValue : present.LevelOf(new(reading.Places[fact.Number])).Number)];
        _old = DecisionDiagram.Build(old.Policy, old.Items.Conditions, order, old.Budget);
        Routes = Read(_old.From(0, _old.NewSpace()));
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
    private Mdd Read(Mdd old)
    {
        if (old.IsTerminal) return _present.Sets.Function(old.Root);
        if (_done.TryGetValue(old, out Mdd known)) return known;
        Level level = old.Level;
        int fact = _old.Order[level.Number].Number;
        Mdd[] branches = [.. Enumerable.Range(0, _old.Branches[level.Number]).Select(answer => Read(old.Branch(level, answer)))];
        if (_reading.Places[fact] < 0) return _done[old] = branches.Aggregate((one, other) => one | other);
        Level present = _present.LevelOf(new(_reading.Places[fact]));
        Mdd[] read = [.. Enumerable.Range(0, _present.Sets.Branches(present)).Select(answer => Joined(branches, _reading.Meaning(fact, answer)))];
        return _done[old] = _present.Sets.Node(present, read);
    }

    private static Mdd Joined(Mdd[] branches, ulong meant) =>
        branches.Where((_, answer) => (meant >> answer & 1) != 0).Aggregate((one, other) => one | other);
}
