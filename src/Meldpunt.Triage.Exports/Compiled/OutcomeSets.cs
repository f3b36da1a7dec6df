using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Compiled;

/// <summary>
/// All items with unanswered as a value of each fact, by their outcome. The sets are of one space; on
/// each level value 0 is unanswered and value 1 the fact's first answer.
/// </summary>
internal sealed class OutcomeSets
{
    private readonly ItemSpace _complete;
    private readonly PartialItemSpace _partial;

    public OutcomeSets(CompiledPolicy compiled)
    {
        _complete = new(compiled);
        _partial = new(compiled);
    }

    public MddSpace Sets => _partial.Sets;

    /// <summary>The fact of a level.</summary>
    public FactIndex FactAt(Level level) => _partial.FactAt(level);

    /// <summary>The level on which a fact stands.</summary>
    public Level LevelOf(FactIndex fact) => _partial.LevelOf(fact);

    /// <summary>The routes that can still be reached.</summary>
    public Mdd Routes => _partial.Routes;

    /// <summary>Where a route can still be reached.</summary>
    public MddSet Reaches(RouteSet route) => Routes.WhereRoutes(routes => routes.Overlaps(route));

    /// <summary>Where a rule applies, whatever the missing answers are.</summary>
    public MddSet Applies(RuleIndex rule) => _partial.Applies(rule);

    /// <summary>Where a rule can still be one of those that the route comes from.</summary>
    public MddSet MayDecide(RuleIndex rule) => Sets.WithUnanswered(_complete.Decides(rule));

    /// <summary>Where some fact has the answer of doubt.</summary>
    public MddSet HasDoubt() => _partial.HasDoubt();

    /// <summary>Where the route depends on a fact for some way of answering the others that are unanswered; that it is unanswered itself is not part of it.</summary>
    public MddSet DependsOn(FactIndex fact)
    {
        Level level = _complete.LevelOf(fact);
        Mdd routes = _complete.From(0);
        Mdd first = routes.With(level, 0);
        int answers = _complete.Sets.Branches(level);
        return Sets.WithUnanswered(_complete.Sets.Union(Enumerable.Range(1, answers - 1).Select(answer => first.DiffersFrom(routes.With(level, answer)))));
    }

    /// <summary>How many items are in a set.</summary>
    public BigInteger Count(MddSet set) => _partial.Count(set);
}
