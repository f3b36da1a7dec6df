using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Assertions on a policy, each proved for all reports at once. A message carries a witness.</summary>
/// <param name="policy">The policy.</param>
public sealed class PolicyAssertions(TriagePolicy? policy) : ReferenceTypeAssertions<TriagePolicy?, PolicyAssertions>(policy)
{
    /// <inheritdoc/>
    protected override string Identifier => "policy";

    /// <summary>Every item gets a route: there is no gap.</summary>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<PolicyAssertions> BeComplete(string because = "", params object[] becauseArgs) =>
        HaveNone("give every item a route", finding => finding.Code == FindingCodes.Gap, because, becauseArgs);

    /// <summary>No two rules of one group ask for different routes where they decide.</summary>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<PolicyAssertions> HaveNoConflicts(string because = "", params object[] becauseArgs) =>
        HaveNone("have no conflicts", finding => finding.Code == FindingCodes.Conflict, because, becauseArgs);

    /// <summary>The analysis finds nothing of this severity or worse that the policy does not accept.</summary>
    /// <param name="atLeast">The lowest severity that counts; by default notes and warnings count too.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such severity.</exception>
    public AndConstraint<PolicyAssertions> HaveNoFindings(FindingSeverity atLeast = FindingSeverity.Note, string because = "", params object[] becauseArgs)
    {
        if (!Enum.IsDefined(atLeast)) throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "There is no such severity.");
        return HaveNone("have no findings", finding => finding.Severity >= atLeast && finding.Accepted is null, because, becauseArgs);
    }

    /// <summary>A guarantee holds for every combination of answers.</summary>
    /// <param name="guarantee">The guarantee; it need not be one of the policy's own.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<PolicyAssertions> Guarantee(Guarantee guarantee, string because = "", params object[] becauseArgs)
    {
        string broken = Subject is null ? "there is no policy" : Told(() => PolicyAnalysis.Create(Subject).Check(guarantee) is { Holds: false } verdict ? verdict.ToString() : "");
        Assert(because, becauseArgs, broken, $"Expected {{context:policy}} to guarantee '{AssertionMessages.Plain(guarantee?.Id ?? "")}'{{reason}}, but found: ");
        return new(this);
    }

    /// <summary>It decides every report as another policy does.</summary>
    /// <param name="other">The other policy.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<PolicyAssertions> BeEquivalentTo(TriagePolicy other, string because = "", params object[] becauseArgs)
    {
        string different = Subject is null ? "there is no policy" : Told(() => DifferenceText.Write(PolicyDifference.Between(other, Subject)));
        Assert(because, becauseArgs, different, "Expected {context:policy} to decide every report as the other does{reason}, but found: ");
        return new(this);
    }

    /// <summary>It decides some report differently from an older version; what may differ is said next.</summary>
    /// <param name="old">The older version.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public DifferenceConstraint DifferFrom(TriagePolicy old, string because = "", params object[] becauseArgs)
    {
        PolicyDifference? difference = null;
        string wrong = Subject is null ? "there is no policy" : Told(() =>
        {
            difference = PolicyDifference.Between(old, Subject);
            return difference.IsEquivalent ? "both decide every report the same" : "";
        });
        Assert(because, becauseArgs, wrong, "Expected {context:policy} to differ from the other{reason}, but found: ");
        return new(this, difference);
    }

    private AndConstraint<PolicyAssertions> HaveNone(string what, Func<Finding, bool> isMeant, string because, object[] becauseArgs)
    {
        string found = Subject is null
            ? "there is no policy"
            : Told(() => string.Join("\n  ", PolicyAnalysis.Create(Subject).Findings().Where(isMeant).Select(finding => finding.ToString())));
        Assert(because, becauseArgs, found, $"Expected {{context:policy}} to {what}{{reason}}, but found: ");
        return new(this);
    }

    // A policy that cannot be analysed fails the assertion with everything that is wrong.
    internal static string Told(Func<string> tell)
    {
        try
        {
            return tell();
        }
        catch (PolicyException exception)
        {
            return exception.Message;
        }
    }

    private static void Assert(string because, object[] becauseArgs, string found, string message) =>
        Execute.Assertion.BecauseOf(because, becauseArgs).ForCondition(found.Length == 0).FailWith(message + AssertionMessages.Plain(found));
}
