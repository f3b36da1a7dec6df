using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Reports;

/// <summary>An answer to a question about the reporter.</summary>
[JsonConverter(typeof(Json.AnswerConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
