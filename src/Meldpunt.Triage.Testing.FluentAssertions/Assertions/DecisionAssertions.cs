using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Testing.AssertionMessages;

namespace Meldpunt.Triage.Testing;

/// <summary>Assertions on a decision.</summary>
/// <param name="decision">The decision.</param>
public sealed class DecisionAssertions(Decision? decision) : ReferenceTypeAssertions<Decision?, DecisionAssertions>(decision)
{
    /// <inheritdoc/>
    protected override string Identifier => "decision";

    /// <summary>The report has this route.</summary>
    /// <param name="route">The route's code.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<DecisionAssertions> BeRoutedTo(string route, string because = "", params object[] becauseArgs)
    {
        Assert(because, becauseArgs).ForCondition(Subject?.Route == route)
            .FailWith($"Expected {{context:decision}} to be routed to {Plain($"{route}")}{{reason}}, but it is routed to {Plain(Subject?.Route ?? "nowhere")}: {Told()}.");
        return new(this);
    }

    /// <summary>The only item, or all items together, have exactly these reasons, in the order of the policy.</summary>
    /// <param name="reasons">The rules' ids.</param>
    public AndConstraint<DecisionAssertions> HaveReasons(params string[] reasons) => HaveReasons(reasons, "");

    /// <summary>The only item, or all items together, have exactly these reasons, in the order of the policy.</summary>
    /// <param name="reasons">The rules' ids.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<DecisionAssertions> HaveReasons(IEnumerable<string> reasons, string because, params object[] becauseArgs) =>
        Compare("have the reasons", reasons, Subject?.Items.SelectMany(item => item.Reasons).Distinct(), because, becauseArgs);

    /// <summary>One item has this route and exactly these reasons.</summary>
    /// <param name="item">The item's number, from 0.</param>
    /// <param name="route">The route's code.</param>
    /// <param name="reasons">The rules' ids.</param>
    public AndConstraint<DecisionAssertions> HaveItem(int item, string route, params string[] reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ItemDecision? found = Subject is { } decision && item >= 0 && item < decision.Items.Count ? decision.Items[item] : null;
        Assert("", []).ForCondition(found is not null && found.Route == route && found.Reasons.SequenceEqual(reasons))
            .FailWith($"Expected item {item} of {{context:decision}} to be routed to {Plain($"{route}")} for {List(reasons)}, but {Told()}.");
        return new(this);
    }

    /// <summary>The reporter is referred to exactly these organisations, in this order.</summary>
    /// <param name="referrals">The referrals' ids.</param>
    public AndConstraint<DecisionAssertions> ReferTo(params string[] referrals) => ReferTo(referrals, "");

    /// <summary>The reporter is referred to exactly these organisations, in this order.</summary>
    /// <param name="referrals">The referrals' ids.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<DecisionAssertions> ReferTo(IEnumerable<string> referrals, string because, params object[] becauseArgs) =>
        Compare("refer to", referrals, Subject?.Referrals.Select(referral => referral.Id), because, becauseArgs);

    /// <summary>The reporter is referred to an organisation, which is reached as this says.</summary>
    /// <param name="referral">The referral's id.</param>
    /// <param name="contact">What is expected of its contact; what is not said is not looked at.</param>
    /// <param name="because">Why, for the message.</param>
    /// <param name="becauseArgs">The values of the reason's placeholders.</param>
    public AndConstraint<DecisionAssertions> HaveContact(string referral, ContactPattern contact, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(contact);
        Contact? found = Subject?.Referrals.FirstOrDefault(one => one.Id == referral)?.Contact;
        ContactPart[] wrong = found is null ? [] : [.. contact.Wrong(found)];
        string told = found is null ? "nobody is referred to it" : string.Join(" and ", wrong.Select(part => $"the {ContactParts.WordOf(part)} is {Quoted(found.Get(part))}, not {Quoted(contact.Get(part))}"));
        Assert(because, becauseArgs).ForCondition(found is not null && wrong.Length == 0)
            .FailWith($"Expected {{context:decision}} to have the contact of {Plain($"{referral}")}{{reason}}, but {Plain(told)}: {Told()}.");
        return new(this);
    }

    /// <summary>The reporter is shown exactly these notices, in this order.</summary>
    /// <param name="notices">The notices' ids.</param>
    public AndConstraint<DecisionAssertions> HaveNotices(params string[] notices) =>
        Compare("have the notices", notices, Subject?.Notices.Select(notice => notice.Id), "", []);

    /// <summary>Staff see exactly these labels, in this order.</summary>
    /// <param name="labels">The labels' ids.</param>
    public AndConstraint<DecisionAssertions> HaveLabels(params string[] labels) => Compare("have the labels", labels, Subject?.Labels, "", []);

    /// <summary>Exactly these questions are still to be asked, in this order.</summary>
    /// <param name="questions">The questions, such as <c>items[0].place</c>.</param>
    public AndConstraint<DecisionAssertions> Ask(params string[] questions) => Compare("ask", questions, Subject?.Questions, "", []);

    private AndConstraint<DecisionAssertions> Compare(string what, IEnumerable<string> expected, IEnumerable<string>? actual, string because, object[] becauseArgs)
    {
        string[] wanted = [.. expected];
        string[]? found = actual is null ? null : [.. actual];
        Assert(because, becauseArgs).ForCondition(found is not null && found.SequenceEqual(wanted))
            .FailWith($"Expected {{context:decision}} to {what} {List(wanted)}{{reason}}, but found {List(found ?? [])}: {Told()}.");
        return new(this);
    }

    private static string Quoted(string? part) => string.IsNullOrEmpty(part) ? "none" : $"'{part}'";

    private static AssertionScope Assert(string because, object[] becauseArgs) => Execute.Assertion.BecauseOf(because, becauseArgs);

    // Each item with its route, its reasons, its open questions and what was answered.
    private string Told() => Plain(
        Subject is null ? "there is no decision"
        : Subject.Items.IsEmpty ? "the report has no items"
        : string.Join("; ", Subject.Items.Select((item, i) => $"item {i + 1} ({item.Answers}) is '{item.Route}'{Why(item)}")));

    private static string Why(ItemDecision item)
    {
        string reasons = item.Reasons.IsEmpty ? "" : $" for {string.Join(", ", item.Reasons)}";
        string questions = item.Questions.IsEmpty ? "" : $" while {string.Join(", ", item.Questions)} {(item.Questions.Count == 1 ? "is" : "are")} not answered";
        return reasons + questions;
    }
}
