using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>An organisation that a reporter is told of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Contact">The ways to reach it; none where the policy no longer says.</param>
internal sealed record Organisation(string Name, string Text, ValueList<ContactLine> Contact)
{
    /// <summary>True for the one that stands before all else, in a section of its own.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The language of its name and text where it is not that of the page; else null.</summary>
    public string? Spoken { get; init; }

    /// <summary>How these run; null as the page does.</summary>
    public string? Running { get; init; }

    /// <summary>Its telephone number, which has a button; null for none.</summary>
    public ContactLine? Phone => Contact.FirstOrDefault(line => line.Part == ContactPart.Phone);

    /// <summary>The words of that button; null for none.</summary>
    public string? Call { get; init; }

    /// <summary>The other ways.</summary>
    public IEnumerable<ContactLine> Others => Contact.Where(line => line.Part != ContactPart.Phone);
}
