using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>An answer to a question about the reporter.</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
