using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Reports;

/// <summary>Whether there is a URL to give (page §4).</summary>
[JsonConverter(typeof(Json.AnswerConverter<Link>))]
public enum Link
{
    /// <summary>There is one.</summary>
    Given,

    /// <summary>There is no URL to give.</summary>
    None,
}
