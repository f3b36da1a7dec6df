using IntakeWeb.Drafts;
using IntakeWeb.Received;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages;

/// <summary>
/// A page about a report that is being made. All that was said stands in its address, so going back, reloading and a second
/// tab are what they are for any page, and the server keeps nothing.
/// </summary>
internal abstract class DraftPage(TriageService triage, DraftProtection protection, RequestTimes times) : SitePage(triage)
{
    public override bool IsNotSentYet => true;

    public override bool IsUrgent => Emergency is not null;

    /// <summary>Where a child in danger gets help; null where it is not needed.</summary>
    public Referral? Emergency => Dialogue.Decision.Referrals.FirstOrDefault(referral => referral.Id == ReceivedReport.Emergency);

    /// <summary>What was said.</summary>
    public Draft Draft { get; private set; } = Draft.New();

    /// <summary>The conversation so far.</summary>
    public Dialogue Dialogue => field ??= times.Measure("dialogue", () => Dialogue.Resume(Engine, Draft.Steps));

    /// <summary>The items that get the same answers; none where the version in force reads fewer items than there were.</summary>
    public ValueList<ValueList<int>> Alike => Draft.Alike.All(group => group.All(item => item < Dialogue.Decision.Items.Count)) ? Draft.Alike : [];

    /// <summary>Reads what was said from the address. False when this browser cannot.</summary>
    protected bool Open()
    {
        if (State is null)
        {
            BrowserKey.Ensure(HttpContext);
            return true;
        }

        if (BrowserKey.Find(HttpContext) is not { } key || times.Measure("draft", () => protection.Find(State, key)) is not { } draft) return false;
        Draft = draft;
        return true;
    }

    /// <summary>What was said, as it stands in an address.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="alike">The items that get the same answers; null for those that do already.</param>
    protected string Protected(Dialogue dialogue, ValueList<ValueList<int>>? alike = null) =>
        protection.Protect(Draft with { Steps = Kept(dialogue), Alike = alike ?? Draft.Alike }, BrowserKey.Ensure(HttpContext));

    // What the version in force cannot read, such as an address where it reads none, is kept for one that can.
    private static ValueList<DialogueStep> Kept(Dialogue dialogue)
    {
        HashSet<string> leftOut = [.. dialogue.LeftOut.Select(step => step.Question)];
        return dialogue.LeftOut.Concat(dialogue.Steps.Where(step => step.Answer is not null || !leftOut.Contains(step.Question))).ToValueList();
    }

    /// <summary>The page for a report that this browser cannot open.</summary>
    protected StatusCodeResult Gone() => StatusCode(StatusCodes.Status410Gone);

    /// <summary>The page of the next question, or of the answers where none is left or the reporter wants no more.</summary>
    /// <param name="dialogue">What was said.</param>
    /// <param name="state">The same, as it stands in an address.</param>
    /// <param name="toCheck">True for the page of the answers, whatever is left to ask.</param>
    protected RedirectResult Next(Dialogue dialogue, string state, bool toCheck = false) =>
        Redirect($"/{Language}/{(toCheck || Questions.Next(dialogue) is null ? "check" : "question")}?s={state}");
}
