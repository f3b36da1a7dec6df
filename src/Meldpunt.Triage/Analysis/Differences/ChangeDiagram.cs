using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>A diagram whose terminals are the numbers of decision changes; 0 is no change.</summary>
internal sealed class ChangeDiagram(DiagramStore store)
{
    private readonly List<DecisionChange> _changes = [new()];
    private readonly Dictionary<DecisionChange, int> _numbers = new() { [new()] = 0 };

    public int Root { get; private set; } = DiagramStore.Terminal(0);

    /// <summary>The change with a number.</summary>
    public DecisionChange this[int number] => _changes[number];

    /// <summary>The numbers of all changes.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, _changes.Count - 1);

    /// <summary>Adds to the changes in a set.</summary>
    public void Add(int set, Func<DecisionChange, DecisionChange> change)
    {
        if (set != DiagramSets.None) Root = new Combination(store, (number, within) => within == 0 ? number : NumberOf(change(_changes[number]))).Of(Root, set);
    }

    /// <summary>The same without the changes in a set.</summary>
    public int Without(int root, int set) => new Combination(store, (number, within) => within == 0 ? number : 0).Of(root, set);

    private int NumberOf(DecisionChange change)
    {
        if (_numbers.TryGetValue(change, out int number)) return number;
        _changes.Add(change);
        return _numbers[change] = _changes.Count - 1;
    }
}
