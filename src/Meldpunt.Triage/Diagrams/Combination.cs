namespace Meldpunt.Triage.Diagrams;

/// <summary>Combines two diagrams point by point with an operation on their terminals ("apply").</summary>
internal sealed class Combination(DiagramStore store, Func<int, int, int> operation)
{
    private readonly Dictionary<(int, int), int> _done = [];

    public int Of(int left, int right)
    {
        if (left < 0 && right < 0) return ~operation(~left, ~right);
        if (_done.TryGetValue((left, right), out int known)) return known;
        int level = Math.Min(store.Level(left), store.Level(right));
        int[] children = new int[store.Branches[level]];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = Of(store.Branch(left, level, value), store.Branch(right, level, value));
        }

        return _done[(left, right)] = store.Node(level, children);
    }
}
