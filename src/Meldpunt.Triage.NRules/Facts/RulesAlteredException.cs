namespace Meldpunt.Triage.NRules;

/// <summary>
/// What the rules of a session found is not what the policy says: a rule was kept from firing. NRules wraps it in a
/// <c>RuleRhsExpressionEvaluationException</c>. The session is then of no more use.
/// </summary>
public sealed class RulesAlteredException : Exception
{
    /// <summary>Makes the exception without a message of its own.</summary>
    public RulesAlteredException() { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What differs.</param>
    public RulesAlteredException(string message) : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What differs.</param>
    /// <param name="innerException">What caused it.</param>
    public RulesAlteredException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>The rules, referrals, notices and labels of the policy that should have fired and did not, or fired and should not have.</summary>
    public ValueList<string> Rules { get; init; }
}
