using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Pages;

/// <summary>The first page: what this is, and a way to begin.</summary>
internal sealed class IndexModel(TriageService triage) : SitePage(triage)
{
    public override string Title => Texts["start-title"];

    public override string HistoryTitle => Texts["history-start"];

    public override bool IsNotSentYet => true;
}
