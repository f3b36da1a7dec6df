namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Something that the model decides.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Question">What it answers, for people.</param>
/// <param name="Type">The type of its result.</param>
/// <param name="Answers">The literals that it can result in, or that its list can hold.</param>
/// <param name="Table">How it is decided.</param>
internal sealed record GraphDecision(string Name, string Question, string Type, ValueList<string> Answers, DecisionTable Table)
{
    /// <summary>The inputs and decisions that it needs.</summary>
    public IEnumerable<string> Requires => Table.Columns.Select(column => column.Requires).Distinct();
}
