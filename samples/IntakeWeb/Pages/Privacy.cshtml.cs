using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Pages;

/// <summary>What is kept, where, and how long.</summary>
internal sealed class PrivacyModel(TriageService triage, IntakeOptions options) : SitePage(triage)
{
    public override string Title => Texts["privacy-title"];

    public override string HistoryTitle => Texts["history-privacy"];

    public int Hours => (int)options.DraftLifetime.TotalHours;

    public int Days => (int)options.Retention!.Value.TotalDays;
}
