namespace PartnerRelations.CspProgram;

/// <summary>A region of the program, within which partners and customers deal with each other. <see cref="CspRegions.NameOf"/> prints it.</summary>
public enum CspRegion
{
    /// <summary>No region: the program sells nothing in that country.</summary>
    None,

    /// <summary>Africa, 47 countries.</summary>
    Africa,

    /// <summary>Asia and Pacific, 18 countries.</summary>
    AsiaPacific,

    /// <summary>Australia and the islands served from it, 21 countries.</summary>
    Australia,

    /// <summary>Brazil alone.</summary>
    Brazil,

    /// <summary>Canada with Saint Pierre and Miquelon.</summary>
    Canada,

    /// <summary>China alone; Hong Kong and Macao are in <see cref="AsiaPacific"/>.</summary>
    China,

    /// <summary>The European Union, the United Kingdom, EFTA and their neighbours, 45 countries.</summary>
    Europe,

    /// <summary>India alone.</summary>
    India,

    /// <summary>Japan alone.</summary>
    Japan,

    /// <summary>The Republic of Korea alone.</summary>
    Korea,

    /// <summary>Latin America and the Caribbean without Brazil, 51 codes.</summary>
    LatinAmericaAndCaribbean,

    /// <summary>Middle East, Central Europe and Eastern Europe, with parts of Africa and Asia, 44 countries.</summary>
    MiddleEastAndEasternEurope,

    /// <summary>New Zealand with Samoa and Vanuatu.</summary>
    NewZealand,

    /// <summary>Taiwan alone.</summary>
    Taiwan,

    /// <summary>The United States and Pacific territories; Puerto Rico is in <see cref="LatinAmericaAndCaribbean"/>.</summary>
    UnitedStates,
}
