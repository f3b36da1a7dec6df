namespace Meldpunt.Triage.Analysis;

/// <summary>What a difference is made of; one that leaves expected changes out shares it.</summary>
internal sealed record DifferenceParts(ItemDifference Items, ReportDifference Reports, AnswerTranslation ItemWords, AnswerTranslation ReportWords, object Gate);
