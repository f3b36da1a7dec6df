using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>What kind of file or content it is (page §1, §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Format>))]
public enum Format
{
    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A moving picture without sound.</summary>
    Gif,

    /// <summary>A sticker, as in chat programs.</summary>
    Sticker,

    /// <summary>Text alone.</summary>
    Text,

    /// <summary>Sound alone.</summary>
    Audio,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}

/// <summary>How the image was made (page §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Rendering>))]
public enum Rendering
{
    /// <summary>A photograph or video, also one that looks like it or is synthetic.</summary>
    Photographic,

    /// <summary>A drawing, cartoon or other picture that is plainly not photographic.</summary>
    Drawn,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}

/// <summary>Who can be seen (page §1, §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Persons>))]
public enum Persons
{
    /// <summary>Somebody who is or looks under 18, whoever else is there.</summary>
    Child,

    /// <summary>Adults only.</summary>
    AdultsOnly,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}

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

/// <summary>Where the material is, as the reporter says or as the URL shows (page §4, §6).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Place>))]
public enum Place
{
    /// <summary>On the public internet, where anyone can open it.</summary>
    PublicInternet,

    /// <summary>In a cloud environment.</summary>
    Cloud,

    /// <summary>In a file on somebody's device.</summary>
    Device,

    /// <summary>Sent from person to person, by e-mail or message.</summary>
    DirectMessage,

    /// <summary>On the dark web.</summary>
    DarkWeb,

    /// <summary>Another place that is not public.</summary>
    OtherNonPublic,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}

/// <summary>Whether there is a URL to give (page §4).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Link>))]
public enum Link
{
    /// <summary>There is one.</summary>
    Given,

    /// <summary>There is no URL to give.</summary>
    None,
}

/// <summary>An answer to a question about the reporter.</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>An answer to a question that a reporter may not be sure about.</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNoDoubt>))]
public enum YesNoDoubt
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
