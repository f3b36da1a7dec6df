using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>Whether there is a URL to give (page §4).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Link>))]
public enum Link
{
    /// <summary>There is one.</summary>
    Given,

    /// <summary>There is no URL to give.</summary>
    None,
}
