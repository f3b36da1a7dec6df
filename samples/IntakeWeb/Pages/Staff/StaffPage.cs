using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Pages.Staff;

/// <summary>A page of staff: without the quick exit, which is for reporters.</summary>
internal abstract class StaffPage(TriageService triage) : SitePage(triage)
{
    public override bool IsForStaff => true;

    /// <summary>Who is signed in.</summary>
    public string Staff => User.Identity!.Name!;

    /// <summary>The address of a report's page.</summary>
    public string AddressOf(string reference) => $"/{Language}/staff/report/{reference}";

    /// <summary>A time of today as the clock says it; of another day with its date.</summary>
    public string Clock(DateTimeOffset time, DateTimeOffset now)
    {
        string shown = ShortTime(time);
        return shown[..^TimeLength] == ShortTime(now)[..^TimeLength] ? shown[^TimeLength..] : shown;
    }

    /// <summary>What became of a report, in words; a code that the site does not have, as it is.</summary>
    public string OutcomeText(string code) => Texts.Has($"outcome.{code}") ? Texts[$"outcome.{code}"] : code;

    private const int TimeLength = 5;
}
