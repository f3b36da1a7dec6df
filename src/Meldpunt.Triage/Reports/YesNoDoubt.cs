using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Reports;

/// <summary>An answer to a question that a reporter may not be sure about.</summary>
[JsonConverter(typeof(Json.AnswerConverter<YesNoDoubt>))]
public enum YesNoDoubt
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
