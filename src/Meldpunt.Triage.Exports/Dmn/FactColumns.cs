using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Facts as variables: one of their answers, or unanswered.</summary>
internal static class FactColumns
{
    /// <summary>The column of a fact; its value 0 is unanswered.</summary>
    public static TableColumn Create(Fact fact)
    {
        string name = DmnNames.NameOf(fact);
        return TableColumn.Create(name, name, fact.Id, DmnNames.TypeOf(name), [Feel.Quote(Feel.Unanswered), .. fact.Answers.Select(Feel.Quote)]);
    }

    /// <summary>The type of a fact.</summary>
    public static GraphType TypeOf(Fact fact) =>
        new(DmnNames.TypeOf(DmnNames.NameOf(fact)), [.. fact.Answers.Select(Feel.Quote), Feel.Quote(Feel.Unanswered)], IsList: false);
}
