namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>The days of the catalogue. A comment says where a source gives less than a day.</summary>
internal static class CatalogueDates
{
    public static readonly DateOnly SeedPage = new(2017, 6, 9);

    public static readonly DateOnly WebMailRefused = new(2017, 8, 16);

    public static readonly DateOnly TenantAdministrationWithdrawable = new(2017, 11, 28);

    // The year is given.
    public static readonly DateOnly CustomerRegistrationNumbers = new(2020, 1, 1);

    public static readonly DateOnly AgreementMandatory = new(2020, 2, 1);

    public static readonly DateOnly LinksRemovable = new(2020, 7, 3);

    // The month is given.
    public static readonly DateOnly ResellerFirst = new(2020, 10, 1);

    public static readonly DateOnly Locations = new(2021, 1, 27);

    // The oldest year of the reference.
    public static readonly DateOnly GraphReference = new(2022, 1, 1);

    // The year is given.
    public static readonly DateOnly PartnerRegistrationNumbers = new(2023, 1, 1);

    public static readonly DateOnly DefaultGrantsInSandbox = new(2023, 9, 25);

    // The month of the program pages.
    public static readonly DateOnly ProgramPages = new(2023, 10, 1);

    public static readonly DateOnly AcceptanceGrantsNoAdministration = new(2023, 10, 9);

    public static readonly DateOnly DefaultGrantsByChoice = new(2023, 10, 10);

    public static readonly DateOnly DefaultGrants = new(2023, 11, 1);

    // The oldest year of the excerpts.
    public static readonly DateOnly NewestPages = new(2024, 1, 1);

    public static readonly DateOnly YearlyReauthorization = new(2024, 4, 1);

    // "Mid 2025" is given.
    public static readonly DateOnly PartnerOnRecordOfOrders = new(2025, 7, 1);

    public static readonly DateOnly SecurityRequirements = new(2025, 10, 1);

    // The month is given.
    public static readonly DateOnly RevenueOfProviders = new(2025, 10, 1);

    public static readonly DateOnly PartnerOnRecordOfChanges = new(2025, 12, 1);
}
