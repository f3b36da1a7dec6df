using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Compiled;

/// <summary>
/// All items with unanswered as a value of each fact, by their outcome. The sets are diagrams in one store; on
/// each level value 0 is unanswered and value 1 the fact's first answer.
/// </summary>
internal sealed class OutcomeSets
{
    private readonly CompiledPolicy _compiled;
    private readonly ItemSpace _complete;
    private readonly PartialItems _partial;

    public OutcomeSets(CompiledPolicy compiled)
    {
        _compiled = compiled;
        _complete = new(compiled);
        _partial = new(compiled);
    }

    public DiagramSets Sets => _partial.Sets;

    /// <summary>The fact at each level.</summary>
    public IReadOnlyList<int> Order => _compiled.Items.Routes.Order;

    /// <summary>The level of a fact.</summary>
    public int LevelOf(int fact) => _partial.LevelOf(fact);

    /// <summary>The routes that can still be reached: a diagram whose terminals have a bit for each.</summary>
    public int Routes => _compiled.Items.Routes.Root;

    /// <summary>Where a route can still be reached.</summary>
    public int Reaches(int route) => Sets.Where(Routes, routes => (routes >> route & 1) != 0);

    /// <summary>Where a rule applies, whatever the missing answers are.</summary>
    public int Applies(int rule) => _partial.Applies(rule);

    /// <summary>Where a rule can still be one of those that the route comes from.</summary>
    public int MayDecide(int rule) => _compiled.Items.Routes.Expand(_complete.Decides(rule));

    /// <summary>Where some fact has the answer of doubt.</summary>
    public int HasDoubt() => _partial.HasDoubt();

    /// <summary>Where the route depends on a fact for some way of answering the others that are unanswered; that it is unanswered itself is not part of it.</summary>
    public int DependsOn(int fact)
    {
        int level = _complete.LevelOf(fact);
        DiagramSets complete = _complete.Sets;
        int root = _complete.From(0);
        Combination differ = new(complete.Store, (left, right) => left == right ? 0 : 1, (left, right) => left == right ? DiagramSets.None : Combination.Unknown);
        int first = complete.With(root, level, 0);
        int answers = complete.Store.Branches[level];
        int depends = complete.Union(Enumerable.Range(1, answers - 1).Select(answer => differ.Of(first, complete.With(root, level, answer))));
        return _compiled.Items.Routes.Expand(depends);
    }

    /// <summary>How many items are in a set.</summary>
    public System.Numerics.BigInteger Count(int set) => _partial.Count(set);
}
