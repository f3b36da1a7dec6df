namespace Meldpunt.Triage.Policies;

/// <summary>
/// A policy as data: facts, rules, routes, referrals, notices, labels, guarantees and texts. Immutable and comparable. It
/// may be unsound or even contradictory: it can still be read, written and analysed; a
/// <see cref="TriageEngine"/> is only made from a sound one.
/// </summary>
public sealed record TriagePolicy
{
    /// <summary>The policy's name, in kebab-case. Versions of one policy share it.</summary>
    public required string Id { get; init; }

    /// <summary>The version, as its makers count.</summary>
    public required string Version { get; init; }

    /// <summary>A reference to the JSON Schema for editors; null when the document names none.</summary>
    public string? Schema { get; init; }

    /// <summary>The sections of the source text, in its order.</summary>
    public ValueList<SourceSection> Sections { get; init; }

    /// <summary>The facts and their answers.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>What a URL shows, in the words of the facts; null when the policy reads no URLs.</summary>
    public EvidenceMapping? Evidence { get; init; }

    /// <summary>All routes; of several items, the route that comes first here is the report's.</summary>
    public required ValueList<string> Routes { get; init; }

    /// <summary>The route of what still needs an answer. No rule may ask for it.</summary>
    public required string UnsettledRoute { get; init; }

    /// <summary>The order of a report's questions: its facts, and <c>items</c> in the place of the items' questions.</summary>
    public ValueList<string> Questions { get; init; }

    /// <summary>The rules for an item, highest group first.</summary>
    public required ValueList<RuleGroup> Groups { get; init; }

    /// <summary>The rules for a report that has no items.</summary>
    public ValueList<EmptyReportRule> EmptyReport { get; init; }

    /// <summary>The referrals, in order.</summary>
    public ValueList<ReferralRule> Referrals { get; init; }

    /// <summary>The notices, in order.</summary>
    public ValueList<NoticeRule> Notices { get; init; }

    /// <summary>The labels for staff, in order.</summary>
    public ValueList<LabelRule> Labels { get; init; }

    /// <summary>The codes of other systems for reasons and routes; empty when there are none.</summary>
    public ValueList<CodeSystem> Codes { get; init; }

    /// <summary>What cannot be answered together.</summary>
    public ValueList<ImpossibleCombination> Impossible { get; init; }

    /// <summary>What must hold for every report.</summary>
    public ValueList<Guarantee> Guarantees { get; init; }

    /// <summary>The findings that the policy's makers accept, each with a reason; empty when there are none.</summary>
    public ValueList<AcceptedFinding> Accepted { get; init; }

    /// <summary>The texts for people, for each language; empty when the policy has none.</summary>
    public PolicyTexts Texts { get; init; } = PolicyTexts.None;

    /// <summary>The rules for an item in order, all groups together.</summary>
    public IEnumerable<Rule> Rules => Groups.SelectMany(group => group.Rules);

    /// <summary>Every condition on a report that the policy has, those that move a referral included.</summary>
    internal IEnumerable<ReportCondition> ReportConditions =>
        EmptyReport.SelectMany(rule => rule.When)
            .Concat(Referrals.SelectMany(rule => rule.When.Concat(rule.Precedes?.When ?? [])))
            .Concat(Notices.SelectMany(rule => rule.When))
            .Concat(Labels.SelectMany(rule => rule.When));

    /// <summary>The policy's name and version.</summary>
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>A policy that cannot be used, with what is wrong with it: everything, or of very much the first 20 faults and a count of the others.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes the exception for a list of faults.</summary>
    /// <param name="message">What could not be done.</param>
    /// <param name="faults">Everything that is wrong; of more than 21 faults the first 20 are kept, and the others counted.</param>
    public PolicyException(string message, ValueList<Fault> faults) : this(message, faults, null) { }

    internal PolicyException(string message, ValueList<Fault> faults, Exception? innerException)
        : base(string.Join(Environment.NewLine + "  ", FaultList.Bounded(faults).Select(fault => fault.ToString()).Prepend(message)), innerException) =>
        Faults = FaultList.Bounded(faults);

    /// <summary>Makes the exception without faults.</summary>
    public PolicyException() { }

    /// <summary>Makes the exception without faults.</summary>
    /// <param name="message">What is wrong.</param>
    public PolicyException(string message) : base(message) { }

    /// <summary>Makes the exception without faults.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public PolicyException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>What is wrong, in the order of the document; 21 at most, of which the last may count the others.</summary>
    public ValueList<Fault> Faults { get; }
}

/// <summary>
/// The codes of another system, such as a back office, for what a policy decides. They never decide anything: a
/// decision shows them when it is asked for them.
/// </summary>
/// <param name="Id">The system's word, in kebab-case.</param>
/// <param name="Title">What its codes are.</param>
public sealed record CodeSystem(string Id, string Title)
{
    /// <summary>Codes of reasons, each with the id of a rule that gives one. A reason without a code is left out.</summary>
    public ValueList<CodeEntry> Reasons { get; init; }

    /// <summary>Codes of routes, the one of what still needs an answer too. A route without a code is left out.</summary>
    public ValueList<CodeEntry> Routes { get; init; }
}

/// <summary>The code that another system has for a reason or a route.</summary>
/// <param name="Key">The reason (a rule's id) or the route.</param>
/// <param name="Code">The other system's code for it: 1 to 64 characters, not blank.</param>
public sealed record CodeEntry(string Key, string Code);
