using Meldpunt.Triage;

namespace IntakeWeb.Pages.Staff;

/// <summary>Facts to choose answers to.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Answers">The answers now.</param>
/// <param name="Page">The page that they stand on.</param>
internal sealed record FactChoices(string Title, Answers Answers, SitePage Page);
