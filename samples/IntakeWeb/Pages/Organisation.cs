using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>An organisation that a reporter is told of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Contact">How to reach it; null where the policy no longer says.</param>
/// <param name="Call">The words of the link that calls it; null where it has no number.</param>
internal sealed record Organisation(string Name, string Text, Contact? Contact, string? Call)
{
    /// <summary>True for the one that stands before all else, in a section of its own.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The language of its name and text where it is not that of the page; else null.</summary>
    public string? Spoken { get; init; }

    /// <summary>How these run; null as the page does.</summary>
    public string? Running { get; init; }

    /// <summary>What a telephone dials.</summary>
    public string Dial => $"tel:{string.Concat(Contact!.Phone!.Where(c => char.IsAsciiDigit(c) || c == '+'))}";
}
