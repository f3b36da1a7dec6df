using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>What kind of image it is, in the words of the criteria (page §2).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Nature>))]
public enum Nature
{
    /// <summary>The first criterion.</summary>
    SexualAct,

    /// <summary>The second criterion.</summary>
    SexualPose,

    /// <summary>The third criterion.</summary>
    SexualSetting,

    /// <summary>None of the criteria.</summary>
    NotSexual,

    /// <summary>Another kind of shocking image.</summary>
    OtherShocking,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
