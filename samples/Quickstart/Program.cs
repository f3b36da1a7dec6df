using Meldpunt.Triage;

ReportItem item = new() { Url = "https://example.org/a", Format = Format.Photo, Persons = Persons.InDoubt, Place = Place.Cloud };
Decision decision = TriageEngine.Default.Decide(new Report { Items = [item], ImmediateDanger = YesNoDoubt.InDoubt });

Console.WriteLine($"route      {decision.Route}");
Console.WriteLine($"reasons    {string.Join(", ", decision.Items[0].Reasons)}");
Console.WriteLine($"referrals  {string.Join(", ", decision.Referrals.Select(referral => referral.Id))}");
Console.WriteLine($"questions  {string.Join(", ", decision.Questions)}");
