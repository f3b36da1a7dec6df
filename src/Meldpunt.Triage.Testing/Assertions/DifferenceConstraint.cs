using FluentAssertions;
using FluentAssertions.Execution;
using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Assertions;

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
    /// <param name="becauseArgs">What the reason's placeholders stand for.</param>
    public AndConstraint<PolicyAssertions> OnlyWhere(IEnumerable<Condition> where, string because, params object[] becauseArgs)
    {
        if (_difference is null) return new(And);
        FactList items = _difference.New.Vocabulary.ItemFacts;
        ILookup<bool, AllowedChange> allowed = where.ToLookup(
            condition => condition.Parts.All(part => items.IndexOf(part.Fact) >= 0),
            condition => new AllowedChange(condition.Parts.Select(part => new RowCondition(part.Fact, part.Answers)).ToValueList()));
        PolicyDifference rest = _difference.Except(new(allowed[true].ToValueList(), allowed[false].ToValueList())).Rest;
        string found = DifferenceText.Of(rest);
        Execute.Assertion.BecauseOf(because, becauseArgs).ForCondition(found.Length == 0)
            .FailWith("Expected {context:policy} to differ only where that was said{reason}, but found: " + Messages.Plain(found));
        return new(And);
    }
}
