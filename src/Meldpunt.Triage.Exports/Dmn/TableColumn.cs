using System.Numerics;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>An input of a decision table.</summary>
/// <param name="Requires">The input or decision that it reads.</param>
/// <param name="Expression">What is asked of it, in FEEL.</param>
/// <param name="Label">What comes above the column.</param>
/// <param name="Type">The type of what is asked.</param>
/// <param name="Values">Which values there are, in FEEL.</param>
internal sealed record TableColumn(string Requires, string Expression, string Label, string Type, string Values)
{
    private ValueList<string> Literals { get; init; }

    /// <summary>A column of which each level of a diagram has a value.</summary>
    /// <param name="requires">The input that it reads.</param>
    /// <param name="expression">What is asked of it, in FEEL.</param>
    /// <param name="label">What comes above the column.</param>
    /// <param name="type">The type of what is asked.</param>
    /// <param name="literals">The literal of each value.</param>
    public static TableColumn Create(string requires, string expression, string label, string type, ValueList<string> literals) =>
        new(requires, expression, label, type, Feel.OneOf(ForPeople(literals))) { Literals = literals };

    /// <summary>The cell that is met by the values whose bits are set.</summary>
    public string Cell(ulong values)
    {
        int count = Literals.Count;
        return BitOperations.PopCount(values & (ulong.MaxValue >> (64 - count))) == count
            ? Feel.Any
            : Feel.OneOf(ForPeople(Literals.Select((literal, value) => (values >> value & 1) != 0 ? literal : "")).Where(literal => literal.Length > 0));
    }

    // Value 0 is that of no answer, or false: it is last.
    private static IEnumerable<string> ForPeople(IEnumerable<string> byValue) => byValue.Skip(1).Append(byValue.First());
}
