package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedContradictionsTest {
    /** What is planted; person; papers; what has to be found, and nothing else. */
    private static final String PLANTED =
            """
            ER of two biopsies; F 52 BREAST left; BIO 2026-03-01 : procedure=core biopsy \
                & ER=positive || BIO 2026-03-15 : procedure=core biopsy & ER=negative; \
                RECEPTOR HIGH
            ER of biopsy and resection; F 52 BREAST left; \
                BIO 2026-03-01 : procedure=core biopsy & ER=positive \
                || BIO 2026-04-02 : procedure=left mastectomy & ER=negative; RECEPTOR LOW
            ER in a letter against the report; F 52 BREAST left; IHC 2026-03-01 : ER=positive \
                || LET 2026-03-20 : ER=negative; RECEPTOR HIGH
            PR of two stain reports; F 52 BREAST; IHC 2026-03-01 : PR=negative \
                || IHC 2026-03-09 : PR=positive; RECEPTOR HIGH
            ER hard to read; F 52 BREAST; IHC 2026-03-01 : ER=positive \
                || IHC 2026-03-09 : ER?=negative; RECEPTOR MIDDLE
            ER against its own percentage; F 52 BREAST; IHC 2026-03-01 : ER=negative \
                & ER-percent=90~%; RECEPTOR MIDDLE
            ER twice in one report; F 52 BREAST; BIO 2026-03-01 : ER?=negative & ER?=positive; \
                RECEPTOR LOW
            ER by percentage only; F 52 BREAST; IHC 2026-03-01 : ER-percent=80~% \
                || IHC 2026-03-04 : ER=negative; RECEPTOR HIGH
            HER2 stain against gene; F 52 BREAST; IHC 2026-03-01 : HER2-IHC=3+ \
                || IHC 2026-03-15 : HER2-ISH=not amplified; RECEPTOR HIGH
            HER2 stain against gene in one report; F 52 BREAST; IHC 2026-03-01 : HER2-IHC=3+ \
                & HER2-ISH=not amplified & HER2?=negative; RECEPTOR MIDDLE
            HER2 stain against word; F 52 BREAST; IHC 2026-03-01 : HER2-IHC=1+ \
                & HER2=positive; RECEPTOR MIDDLE
            HER2 of a letter against the gene test; F 52 BREAST; IHC 2026-03-01 : HER2-IHC=2+ \
                & HER2=equivocal || IHC 2026-03-14 : HER2-ISH=amplified & HER2=positive \
                || LET 2026-03-20 : HER2=negative; RECEPTOR HIGH
            HER2 of the stomach; M 61 OTHER; IHC 2026-03-01 : HER2-IHC=0 \
                || LET 2026-03-20 : HER2=positive; RECEPTOR HIGH
            HER2 after five years; F 52 BREAST; IHC 2021-03-01 : HER2=negative \
                || IHC 2026-03-20 : HER2=positive; RECEPTOR LOW
            three receptors at once; F 52 BREAST; IHC 2026-03-01 : ER=positive & PR=positive \
                & HER2=negative || DIS 2026-04-01 : ER=negative & PR=negative & HER2=positive; \
                RECEPTOR HIGH, RECEPTOR HIGH, RECEPTOR HIGH
            left biopsy and right mammography; F 52 BREAST; BIO 2026-03-01 : laterality=left \
                || IMG 2026-02-20 is=mammography : laterality[right breast mass]=right; \
                SIDE HIGH
            operation on the other side; F 52 BREAST; BIO 2026-03-01 : laterality=left \
                || OP 2026-04-01 : operation=right modified radical mastectomy; SIDE HIGH
            registration against all; F 52 BREAST right; BIO 2026-03-01 : laterality=left; \
                SIDE HIGH
            side within a report; F 52 BREAST; BIO 2026-03-01 : laterality=right \
                & procedure=left modified radical mastectomy; SIDE MIDDLE
            two sides on one page; F 52 BREAST; BIO 2026-03-01 : laterality[left breast]?=left \
                & laterality[right breast]?=right; SIDE LOW
            lung; M 60 LUNG; IMG 2026-03-01 is=CT_chest : laterality[right lung mass]=right \
                || BIO 2026-03-09 : laterality[left lung]=left; SIDE HIGH
            tongue; M 44 HEAD_NECK left; BIO 2026-03-01 : laterality[right tongue]=right; \
                SIDE HIGH
            kidney; M 58 OTHER; IMG 2026-03-01 : laterality[left kidney tumour]=left \
                || OP 2026-04-01 : operation=right radical nephrectomy; SIDE HIGH
            one of five papers; F 52 BREAST; BIO 2026-03-01 : laterality=left \
                || IMG 2026-02-20 : laterality=left || OP 2026-04-01 : operation=left MRM \
                || LET 2026-04-05 : laterality=left || DIS 2026-04-09 : laterality=right; \
                SIDE HIGH
            liver deposits against M0; F 52 BREAST; \
                IMG 2026-03-01 : metastasis[deposits]=liver || LET 2026-03-10 : T=T2 & N=N1 \
                & M=M0; STAGE HIGH
            bone deposits soon after M0; M 60 LUNG; LET 2026-03-01 : M=M0 \
                || IMG 2026-03-20 : metastasis=right iliac bone; STAGE HIGH
            M0 and deposits in one scan; M 60 LUNG; IMG 2026-03-01 : M=M0 \
                & metastasis=adrenal; STAGE MIDDLE
            deposits and second stage; F 52 BREAST; IMG 2026-03-01 : metastasis=liver \
                || LET 2026-03-09 : stage=IIB; STAGE HIGH
            stage four and M0; F 52 BREAST; LET 2026-03-09 : stage=IV & M=M0; STAGE MIDDLE
            M0 after M1; M 60 COLORECTAL; LET 2026-03-01 : M=M1a || DIS 2026-09-01 : M=M0; \
                STAGE HIGH
            undated; F 52 CERVIX; IMG : metastasis=lung || LET : M=M0; STAGE MIDDLE
            deposit in tissue; M 60 COLORECTAL; \
                BIO 2026-03-01 : histology[metastatic adenocarcinoma]=adenocarcinoma \
                & site=liver || LET 2026-03-11 : M=M0; STAGE HIGH
            N0 with involved nodes; F 52 BREAST; BIO 2026-03-01 : procedure=mastectomy \
                & N[pN0]=N0 & nodes-positive=3 & nodes-examined=14; STAGE HIGH
            more involved than examined; F 52 BREAST; BIO 2026-03-01 : nodes-positive=14 \
                & nodes-examined=3; STAGE HIGH
            N1 with no node involved; F 52 BREAST; BIO 2026-03-01 : N[pN1]=N1 \
                & nodes-positive=0 & nodes-examined=12; STAGE MIDDLE
            N1 with six nodes; F 52 BREAST; BIO 2026-03-01 : N[pN1a]=N1a & nodes-positive=6 \
                & nodes-examined=12; STAGE MIDDLE
            N2 with two nodes; M 66 COLORECTAL; BIO 2026-03-01 : N[pN2a]=N2a \
                & nodes-positive=2 & nodes-examined=18; STAGE MIDDLE
            letter with N0 after four nodes; M 66 COLORECTAL; \
                BIO 2026-03-01 : procedure=hemicolectomy & nodes-positive=4 \
                & nodes-examined=18 || LET 2026-04-01 : N[pN0]=N0; STAGE HIGH
            letter with another T; M 66 COLORECTAL; BIO 2026-03-01 : procedure=hemicolectomy \
                & T[pT3]=T3 || DIS 2026-03-10 : T[pT2]=T2; STAGE MIDDLE
            T1 with 45 mm; F 52 BREAST; BIO 2026-03-01 : procedure=mastectomy & T[pT1c]=T1c \
                & size=45~mm; STAGE MIDDLE
            T3 with 22 mm; F 52 BREAST; BIO 2026-03-01 : procedure=mastectomy & T[pT3]=T3 \
                & size=22~mm; STAGE LOW
            T1 of the lung with 52 mm; M 60 LUNG; BIO 2026-03-01 : procedure=lobectomy \
                & T[pT1b]=T1b & size=52~mm; STAGE MIDDLE
            tongue T1 with 38 mm; M 44 HEAD_NECK; BIO 2026-03-01 : procedure=hemiglossectomy \
                & site=left lateral tongue & T[pT1]=T1 & size=38~mm; STAGE MIDDLE
            cT1 and a mass of 62 mm; F 52 BREAST; IMG 2026-03-01 : lesion[left breast]=62~mm \
                || LET 2026-03-10 : T[cT1]=T1; STAGE MIDDLE
            cT1 and pT4; F 52 BREAST; LET 2026-03-01 : T[cT1]=T1 \
                || BIO 2026-03-20 : procedure=mastectomy & T[pT4b]=T4b; STAGE LOW
            squamous and glandular; M 60 LUNG; BIO 2026-03-01 : procedure=core biopsy \
                & histology=squamous cell carcinoma || BIO 2026-03-12 : procedure=core biopsy \
                & histology=adenocarcinoma; HISTOLOGY HIGH
            squamous and glandular in biopsy and resection; M 60 LUNG; \
                BIO 2026-03-01 : procedure=core biopsy & histology=squamous cell carcinoma \
                || BIO 2026-04-12 : procedure=lobectomy & histology=adenocarcinoma; \
                HISTOLOGY MIDDLE
            small and non-small; M 60 LUNG; \
                BIO 2026-03-01 : histology=non-small cell carcinoma \
                || LET 2026-03-12 : histology=small cell carcinoma; HISTOLOGY HIGH
            ductal and lobular; F 52 BREAST; \
                BIO 2026-03-01 : histology=invasive ductal carcinoma, nst \
                || BIO 2026-03-12 : histology=invasive lobular carcinoma; HISTOLOGY MIDDLE
            in situ and invasive on review of one sample; F 52 BREAST; \
                BIO 2026-03-01 : procedure=core biopsy & histology=ductal carcinoma in situ \
                || BIO 2026-03-18 : procedure=core biopsy \
                & histology=invasive ductal carcinoma; HISTOLOGY MIDDLE
            lymphoma; M 44 HEAD_NECK; BIO 2026-03-01 : histology=squamous cell carcinoma \
                || BIO 2026-03-18 : histology=diffuse large b-cell lymphoma; HISTOLOGY HIGH
            grade in a letter; F 52 BREAST; BIO 2026-03-01 : grade[Nottingham grade]=3 \
                || LET 2026-03-20 : grade[grade]=1; GRADE MIDDLE
            grade of two biopsies; F 52 BREAST; BIO 2026-03-01 : procedure=core biopsy \
                & grade=1 || BIO 2026-03-11 : procedure=core biopsy & grade=3; GRADE MIDDLE
            Gleason and group; M 66 OTHER; BIO 2026-03-01 : Gleason=4+4=8 & grade-group=2; \
                GLEASON HIGH
            grade groups of letter and report; M 66 OTHER; BIO 2026-03-01 : grade-group=1 \
                || LET 2026-03-20 : grade-group=4; GRADE MIDDLE
            proficient and unstable; M 66 COLORECTAL; IHC 2026-03-01 : MMR=proficient \
                || IHC 2026-03-15 : MSI=high; MARKER_CHANGED HIGH
            proficient with a lost protein; M 66 COLORECTAL; IHC 2026-03-01 : MMR=proficient \
                & MSH6=lost; MARKER_CHANGED MIDDLE
            repair in a letter; M 66 COLORECTAL; IHC 2026-03-01 : MMR=deficient & MLH1=lost \
                || LET 2026-03-15 : MMR=proficient; MARKER_CHANGED HIGH
            EGFR; M 60 LUNG; IHC 2026-03-01 : EGFR=positive || IHC 2026-03-20 : EGFR=negative; \
                MARKER_CHANGED MIDDLE
            PD-L1; M 60 LUNG; IHC 2026-03-01 : PD-L1[PD-L1 TPS]=80% \
                || IHC 2026-03-20 : PD-L1[PD-L1 TPS]=<1%; MARKER_CHANGED MIDDLE
            PSA of a woman; F 52 BREAST; LAB 2026-03-01 : 2857-1[PSA]=4.1~ng/mL; SEX HIGH
            prostate of a woman; F 52 BREAST; BIO 2026-03-01 : site=prostate \
                & histology=acinar adenocarcinoma & Gleason=3+4=7; SEX HIGH
            uterus of a man; M 66 COLORECTAL; \
                IMG 2026-03-01 : impression=Rectal growth. Uterus and ovaries are normal.; \
                SEX HIGH
            operation of a woman in a man; M 66 COLORECTAL; \
                DIS 2026-03-01 : operation=total abdominal hysterectomy; SEX HIGH
            tumour of children; M 66 OTHER; BIO 2026-03-01 : histology=neuroblastoma; AGE MIDDLE
            amended receptor; F 52 BREAST; \
                IHC 2026-03-05 collected=2026-03-01 reported=2026-03-05 lab=A : ER=negative \
                || IHC 2026-03-12 collected=2026-03-01 reported=2026-03-12 lab=A : ER=positive; \
                OLD_AGAINST_NEW HIGH
            final margin; F 52 BREAST; \
                BIO 2026-03-05 collected=2026-03-01 reported=2026-03-05 lab=A : margin=negative \
                || BIO 2026-03-12 collected=2026-03-01 reported=2026-03-12 lab=A \
                   : margin=positive; \
                OLD_AGAINST_NEW MIDDLE
            creatinine of one day; F 52 BREAST; LAB 2026-03-01 : 2160-0[Creatinine]=0.9~mg/dL \
                || LAB 2026-03-01 : 2160-0[Creatinine]=9.0~mg/dL; LAB_IMPOSSIBLE HIGH
            creatinine in two units; F 52 BREAST; \
                LAB 2026-03-01 : 2160-0[Creatinine]=0.9~mg/dL \
                || LAB 2026-03-01 : 14682-9[Creatinine]=800~umol/L; LAB_IMPOSSIBLE HIGH
            platelets of one day; F 52 BREAST; \
                LAB 2026-03-02 : 777-3[Platelets]=25~10*3/uL@2026-03-01 \
                & 777-3[Platelets]=2.5~lakh/cumm@2026-03-01; LAB_IMPOSSIBLE HIGH
            creatinine once without a unit; F 52 BREAST; \
                LAB 2026-03-01 : 2160-0[Creatinine]=0.9~mg/dL \
                || LAB 2026-03-01 : 2160-0[Creatinine]=9.1; LAB_IMPOSSIBLE HIGH
            one scan against tissue and letter; F 52 BREAST; \
                BIO 2026-03-01 : laterality=left \
                || IMG 2026-02-20 : laterality[right breast]=right \
                || LET 2026-03-09 : operation=left lumpectomy; SIDE HIGH
            """;

    static Stream<String> planted() {
        return PLANTED.lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void a_planted_contradiction_is_found(String line) {
        var parts = line.split(";", -1);
        var found = Contradictions.in(Papers.of(parts[2]), Papers.told(parts[1]));
        assertThat(found)
                .as(parts[0])
                .extracting(c -> c.topic() + " " + c.weight())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(parts[3].split(",", -1)).map(String::strip).toList());
    }

    @Test
    void the_table_is_no_shorter_than_promised() {
        assertThat(planted().count()).isGreaterThanOrEqualTo(60);
    }
}
