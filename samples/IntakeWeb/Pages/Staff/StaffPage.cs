using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Pages.Staff;

/// <summary>A page of staff: without the quick exit, which is for reporters.</summary>
internal abstract class StaffPage(TriageService triage) : SitePage(triage)
{
    public override bool IsForStaff => true;
}
