using Meldpunt.Triage;

namespace IntakeWeb.Drafts;

/// <summary>What a reporter has who sent a report. It stands in the address of the last page, encrypted, and is kept nowhere.</summary>
/// <param name="Reference">What the report is called.</param>
/// <param name="Notices">The notices for this reporter that are not kept with the report.</param>
internal sealed record Receipt(string Reference, ValueList<string> Notices)
{
    public override string ToString() => "a receipt";
}
