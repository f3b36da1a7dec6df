namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>An item as RulesEngine reads it: an object with a property for each fact.</summary>
public sealed class RuleInput
{
    /// <summary>What kind of content it is.</summary>
    public string? Format { get; init; }

    /// <summary>How the image was made.</summary>
    public string? Rendering { get; init; }

    /// <summary>Who can be seen.</summary>
    public string? Persons { get; init; }

    /// <summary>What kind of image it is.</summary>
    public string? Nature { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Place { get; init; }

    /// <summary>Whether there is a URL to give.</summary>
    public string? Link { get; init; }

    internal bool InDoubt => Format == "in-doubt" || Rendering == "in-doubt" || Persons == "in-doubt" || Nature == "in-doubt" || Place == "in-doubt";

    internal static RuleInput Of(Answers answers) => new()
    {
        Format = answers["format"],
        Rendering = answers["rendering"],
        Persons = answers["persons"],
        Nature = answers["nature"],
        Place = answers["place"],
        Link = answers["link"],
    };
}
