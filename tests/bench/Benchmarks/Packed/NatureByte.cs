namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What kind of image it is, in a byte.</summary>
internal enum NatureByte : byte
{
    Unanswered,
    SexualAct,
    SexualPose,
    SexualSetting,
    NotSexual,
    OtherShocking,
    InDoubt,
}
