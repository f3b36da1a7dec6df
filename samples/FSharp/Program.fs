open Meldpunt.Triage

let engine = TriageEngine.Default

/// What becomes of a report, in a few words.
let told (decision: Decision) =
    match decision.Route with
    | Route.Assess -> "an analyst looks at it"
    | Route.NeedsInformation -> $"please answer {decision.Questions[0]}"
    | Route.Refer -> decision.Referrals |> Seq.map _.Contact.Name |> String.concat " or " |> sprintf "passed on to %s"
    | Route.OutOfScope -> "not for this hotline"
    | other -> failwith $"no such route: {other}"

/// A report that was read, or all that is wrong with it.
let (|Valid|Faulty|) (reading: ReportReading) =
    match reading.Report with
    | null -> Faulty(List.ofSeq reading.Faults)
    | report -> Valid report

// A typed report: what is left out is unanswered.
let item = ReportItem(Url = "https://example.org/a", Format = Format.Photo, Persons = Persons.InDoubt, Place = Place.Cloud)
let report = Report([ item ], ImmediateDanger = YesNoDoubt.No)
let decision = engine.Decide report
printfn $"typed   {told decision}"

// One item alone, and an answer from its word.
let drawn = ReportItem(Rendering = AnswerCode<Rendering>.Parse("drawn").Answer, Format = Format.Photo, Nature = Nature.SexualPose)
let ofItem = engine.Decide drawn
printfn $"item    {ofItem.Route}, settled: {ofItem.IsSettled}"

// Reports in JSON, one of them with a word that is none.
for json in [ """{"items":[{"persons":"adults-only","nature":"sexual-act"}]}"""B; """{"items":[{"persons":"adult-only","nature":"sexual-act"}]}"""B ] do
    match engine.Read json with
    | Valid report -> printfn $"JSON    {engine.Decide report |> told}"
    | Faulty faults -> for fault in faults do printfn $"JSON    {fault}"

// Nobody can be asked any more: what is unanswered is in doubt.
printfn $"closed  {engine.DecideClosed report |> told}"

// Why, for staff.
let why = engine.Texts("en").Explain(engine.Explain decision)
printf $"\n{why.ToPlainText()}"
