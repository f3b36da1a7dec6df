using FluentAssertions;
using FluentAssertions.Execution;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What may follow on the assertion that two versions differ.</summary>
public sealed class DifferenceConstraint : AndConstraint<PolicyAssertions>
{
    private readonly PolicyDifference? _difference;

    internal DifferenceConstraint(PolicyAssertions parent, PolicyDifference? difference)
        : base(parent) => _difference = difference;

    /// <summary>The difference, for further questions; null when the assertion failed within an <see cref="AssertionScope"/>.</summary>
    public PolicyDifference? Which => _difference;

    /// <summary>Nothing differs but where one of these conditions holds, each on the facts of an item or on those of a report.</summary>
    /// <param name="where">The conditions.</param>
    public AndConstraint<PolicyAssertions> OnlyWhere(params Condition[] where) => OnlyWhere(where, "");

    /// <summary>Nothing differs but where one of these conditions holds, each on the facts of an item or on those of a report.</summary>
    /// <param name="where">The conditions.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<PolicyAssertions> OnlyWhere(IEnumerable<Condition> where, string because, params object[] becauseArgs)
    {
        if (_difference is null) return new(And);
        string found = PolicyAssertions.Told(() => DifferenceText.Write(Unexpected(Allowed(where))));
        Execute.Assertion.BecauseOf(because, becauseArgs).ForCondition(found.Length == 0)
            .FailWith("Expected {context:policy} to differ only where expected{reason}, but found: " + AssertionMessages.Plain(found));
        return new(And);
    }

    // What is allowed of an item is allowed of a closed one too; a wrong word is told once.
    private PolicyDifference Unexpected(AllowedChanges allowed) =>
        _difference!.Except(allowed).Unexpected.Except(new([], []) { Closed = allowed.Item }).Unexpected;

    private AllowedChanges Allowed(IEnumerable<Condition> where)
    {
        ILookup<bool, AllowedChange> allowed = where.ToLookup(
            condition => condition.Parts.Any(IsOfReport),
            condition => new AllowedChange(condition.Parts.Select(part => new RowCondition(part.Fact, part.Answers)).ToValueList()));
        return new(allowed[false].ToValueList(), allowed[true].ToValueList());
    }

    // What became of its items is known of a report too, as the rows of a difference say it.
    private bool IsOfReport(FactCondition part) =>
        _difference!.New.Vocabulary.ReportFacts.IndexOf(part.Fact) >= 0 || part.Fact == "items" || part.Fact.StartsWith("some-item:", StringComparison.Ordinal);
}
