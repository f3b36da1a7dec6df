namespace Meldpunt.Triage.Diagrams;

/// <summary>Combines two diagrams point by point with an operation on their terminals ("apply").</summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="operation">The operation on the values of two terminals.</param>
/// <param name="atOnce">Knows the result for two roots without looking below them, or says <see cref="Unknown"/>; null for never.</param>
internal sealed class Apply(MddStore store, Func<int, int, int> operation, Func<int, int, int>? atOnce = null)
{
    /// <summary>Says that a result is not known at once. It is no root.</summary>
    public const int Unknown = int.MinValue;

    private readonly ApplyCache _done = new();

    /// <summary>The union of diagrams whose terminals are sets of bits.</summary>
    public static Apply Union(MddStore store) =>
        new(store, (left, right) => left | right, (left, right) => left == right || right == ~0 ? left : left == ~0 ? right : Unknown);

    /// <summary>The first of two diagrams whose terminal is not 0.</summary>
    public static Apply First(MddStore store) =>
        new(store, (higher, lower) => higher != 0 ? higher : lower, (higher, lower) => higher == ~0 ? lower : higher < 0 || higher == lower ? higher : Unknown);

    public int Combine(int left, int right)
    {
        if (left < 0 && right < 0) return ~operation(~left, ~right);
        if (atOnce is not null && atOnce(left, right) is var result and not Unknown) return result;
        if (_done.TryGet(left, right, out int known)) return known;
        int level = Math.Min(store.Level(left), store.Level(right));
        Span<int> children = stackalloc int[store.Branches[level]];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = Combine(store.Branch(left, level, value), store.Branch(right, level, value));
        }

        int made = store.Node(level, children);
        _done.Add(left, right, made);
        return made;
    }
}
