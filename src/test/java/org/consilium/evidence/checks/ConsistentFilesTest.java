package org.consilium.evidence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsistentFilesTest {
    /** What is tricky; person; papers. */
    private static final String CONSISTENT =
            """
            equivocal stain that the gene test completes; F 52 BREAST left; \
                IHC 2026-03-01 : HER2-IHC=2+ & HER2=equivocal \
                || IHC 2026-03-15 : HER2-ISH=amplified & HER2=positive
            equivocal stain and no amplification in one report; F 52 BREAST; \
                IHC 2026-03-01 : HER2-IHC=2+ & HER2-ISH=not amplified & HER2=negative
            low HER2; F 52 BREAST; IHC 2026-03-01 : HER2-IHC=1+ & HER2=negative \
                || IHC 2026-04-15 : HER2-IHC=2+ & HER2-ISH=not amplified & HER2=negative
            letter that still says equivocal; F 52 BREAST; \
                IHC 2026-03-15 : HER2-ISH=not amplified & HER2=negative \
                || LET 2026-03-20 : HER2-IHC=2+ & HER2=equivocal
            letter quoting history in itself; F 52 BREAST; IHC 2026-03-15 : ER=positive \
                || LET 2026-03-20 : ER?=negative & ER?=positive
            the same value four times; F 52 BREAST; IHC 2026-03-15 : ER=positive \
                & ER?=positive & ER-percent=90~% & ER-allred=8 || DIS 2026-04-15 : ER=positive
            weak receptor called negative; F 52 BREAST; IHC 2026-03-15 : ER=negative \
                & ER-percent=5~% || IHC 2026-03-25 : ER=negative & ER-percent=<1~%
            percentages that differ within positive; F 52 BREAST; IHC 2026-03-15 : ER=positive \
                & ER-percent=60~% || BIO 2026-04-15 : ER=positive & ER-percent=95~%
            tumours of both breasts; F 52 BREAST both; \
                BIO 2026-03-01 : laterality[left breast]=left & ER=positive \
                & histology=invasive ductal carcinoma & grade=1 & T[pT1]=T1 \
                || BIO 2026-03-02 : laterality[right breast]=right & ER=negative \
                & histology=invasive lobular carcinoma & grade=3 & T[pT3]=T3
            bilateral by the report; F 52 BREAST; BIO 2026-03-01 : laterality=bilateral \
                || IMG 2026-02-01 : laterality=left \
                || OP 2026-04-01 : operation=right mastectomy
            mastectomy of both, tumour on one side; F 38 BREAST left; \
                BIO 2026-03-01 : laterality=left \
                || OP 2026-04-01 : operation=bilateral skin-sparing mastectomy
            operation of the other side years ago; F 52 BREAST left; \
                BIO 2026-03-01 : laterality=left \
                || DIS 2026-03-20 : operation[right mastectomy in 2015]=right mastectomy \
                & operation[left MRM]=left MRM
            other organs have other sides; F 52 BREAST left; \
                BIO 2026-03-01 : laterality[left breast]=left \
                || DIS 2026-03-20 : operation=left MRM & operation=right oophorectomy \
                & operation=right chemoport insertion
            arm beside the breast; F 52 BREAST left; \
                BIO 2026-03-01 : laterality[left breast]=left \
                || BIO 2026-03-09 : laterality[right arm]=right \
                & histology=invasive ductal carcinoma
            right hemicolectomy and left flank; M 66 COLORECTAL; \
                BIO 2026-03-01 : procedure=right hemicolectomy \
                & laterality[right hemicolectomy]=right \
                || IMG 2026-02-01 : laterality[left kidney mass]=left
            cervix with nodes on one side; F 47 CERVIX; \
                IMG 2026-03-01 : laterality[left ovary]=left \
                || OP 2026-03-20 : operation=right pelvic lymph node dissection
            kidney and a nodule elsewhere; M 58 OTHER left; \
                BIO 2026-03-01 : laterality[left kidney]=left \
                || IMG 2026-03-02 : laterality[right adrenal]=right
            spread a year after M0; F 52 BREAST; LET 2025-01-01 : T[cT2]=T2 & N[cN1]=N1 & M=M0 \
                & stage=IIB || IMG 2026-02-01 : metastasis=liver
            old M0 repeated in a new letter; F 52 BREAST; BIO 2025-01-05 : M=M0 \
                || IMG 2026-02-01 : metastasis=liver || LET 2026-03-01 : M=M0
            involved nodes are no spread; F 52 BREAST; \
                IMG 2026-03-01 : metastasis=left axillary node \
                & lymph-nodes[left axilla]=present || LET 2026-03-09 : N[cN1]=N1 & M=M0
            fourth stage of the mouth without spread; M 44 HEAD_NECK; \
                LET 2026-03-09 : stage=IVA & M=M0 || IMG 2026-03-01 : M=M0
            fourth stage of the cervix in the bladder; F 47 CERVIX; LET 2026-03-09 : stage=IVA \
                & M=M0
            nodes cleared by drugs; F 52 BREAST; BIO 2026-01-01 : procedure=fine needle biopsy \
                & nodes-positive=1 & nodes-examined=1 || BIO 2026-07-01 : procedure=mastectomy \
                & stage-prefix=yp & T[ypT0]=T0 & N[ypN0]=N0 & nodes-positive=0 \
                & nodes-examined=14
            clinically free, in tissue involved; F 52 BREAST; LET 2026-03-01 : T[cT2]=T2 \
                & N[cN0]=N0 & M=M0 || BIO 2026-03-20 : procedure=mastectomy & T[pT2]=T2 \
                & N[pN1a]=N1a & nodes-positive=2 & nodes-examined=15 & size=31~mm
            single cells in a node; F 52 BREAST; BIO 2026-03-20 : procedure=mastectomy \
                & N[pN0(i+)]=N0(i+) & nodes-positive=1 & nodes-examined=3
            deposits around the bowel; M 66 COLORECTAL; \
                BIO 2026-03-20 : procedure=anterior resection & N[pN1c]=N1c & nodes-positive=0 \
                & nodes-examined=15
            shrunk by drugs; F 52 BREAST; LET 2026-01-01 : T[cT4b]=T4b & N[cN2]=N2 \
                || LET 2026-02-01 : cycles=4 || BIO 2026-07-01 : procedure=mastectomy \
                & T[ypT1a]=T1a & N[ypN0]=N0 & stage-prefix=yp & size=30~mm
            grown within a year; M 60 LUNG; IMG 2025-01-01 : T=T1b \
                & lesion[right upper lobe]=18~mm || IMG 2026-01-01 : T=T3 \
                & lesion[right upper lobe]=60~mm
            chest wall at any size; F 52 BREAST; BIO 2026-03-20 : procedure=mastectomy \
                & T[pT4b]=T4b & size=18~mm
            twenty-one after rounding; F 52 BREAST; BIO 2026-03-20 : procedure=mastectomy \
                & T[pT1c]=T1c & size=21~mm
            several sizes of which one fits; F 52 BREAST; \
                BIO 2026-03-20 : procedure=mastectomy & T[pT1c]=T1c & size?=18~mm \
                & size?=70~mm
            lung T3 by a second nodule; M 60 LUNG; BIO 2026-03-20 : procedure=lobectomy \
                & T[pT3]=T3 & size=22~mm
            bowel goes by depth; M 66 COLORECTAL; BIO 2026-03-20 : procedure=hemicolectomy \
                & T[pT1]=T1 & size=65~mm
            a large node beside a small tumour; F 52 BREAST; \
                IMG 2026-03-01 : lesion[left breast]=17~mm & lesion[left axillary node]=34~mm \
                || LET 2026-03-10 : T[cT1c]=T1c & N[cN1]=N1
            names of one histology; F 52 BREAST; \
                BIO 2026-03-01 : histology=invasive breast carcinoma of no special type (nst) \
                || BIO 2026-04-01 : procedure=mastectomy \
                & histology=infiltrating duct carcinoma, nos \
                || LET 2026-04-09 : histology=invasive carcinoma
            general and special; M 60 LUNG; \
                BIO 2026-03-01 : histology=non-small cell carcinoma \
                || BIO 2026-03-15 : histology=adenocarcinoma, lepidic subtype \
                || LET 2026-03-20 : histology=carcinoma
            kinds of glandular carcinoma; M 66 COLORECTAL; \
                BIO 2026-03-01 : histology=adenocarcinoma \
                || BIO 2026-04-01 : procedure=hemicolectomy \
                & histology=mucinous adenocarcinoma
            two parts in one tumour; M 60 LUNG; \
                BIO 2026-03-01 : histology=squamous cell carcinoma \
                || BIO 2026-04-01 : procedure=lobectomy & histology=adenosquamous carcinoma
            mixed type of the breast; F 52 BREAST; \
                BIO 2026-03-01 : histology=invasive lobular carcinoma \
                || BIO 2026-04-01 : procedure=mastectomy \
                & histology=mixed invasive ductal and lobular carcinoma
            invasion found in the resection; F 52 BREAST; \
                BIO 2026-03-01 : procedure=core biopsy & histology=ductal carcinoma in situ \
                || BIO 2026-04-01 : procedure=lumpectomy & histology=invasive ductal carcinoma
            letter repeats the second of two grades; F 52 BREAST; \
                BIO 2026-03-01 : procedure=core biopsy & grade=2 \
                || BIO 2026-04-01 : procedure=mastectomy & grade=3 || LET 2026-04-09 : grade=3
            grade by words; M 66 COLORECTAL; \
                BIO 2026-03-01 : grade[moderately differentiated]=2 \
                || LET 2026-04-09 : grade[low grade]=low
            grade after treatment; F 52 BREAST; BIO 2026-01-01 : grade=3 \
                || BIO 2026-07-01 : procedure=mastectomy & stage-prefix=yp & grade=1
            cores of several scores; M 66 OTHER; BIO 2026-03-01 : Gleason=3+3=6 \
                & Gleason=4+3=7 & grade-group=1 & grade-group=3
            score one step up at the operation; M 66 OTHER; \
                BIO 2026-03-01 : procedure=trus biopsy & Gleason=3+4=7 & grade-group=2 \
                || BIO 2026-05-01 : procedure=radical prostatectomy & Gleason=4+3=7 \
                & grade-group=3
            lost pair is deficient and unstable; M 66 COLORECTAL; IHC 2026-03-01 : MLH1=lost \
                & PMS2=lost & MSH2=retained & MSH6=retained & MMR=deficient \
                || IHC 2026-03-15 : MSI=high
            slight instability; M 66 COLORECTAL; IHC 2026-03-01 : MMR=proficient \
                || IHC 2026-03-15 : MSI=low
            two ways of counting PD-L1; M 60 LUNG; IHC 2026-03-01 : PD-L1[PD-L1 TPS]=5% \
                & PD-L1[PD-L1 CPS]=30
            PD-L1 near a limit; M 60 LUNG; IHC 2026-03-01 : PD-L1[PD-L1 TPS]=45% \
                || IHC 2026-03-20 : PD-L1[PD-L1 TPS]=52%
            gene that could not be read; M 60 LUNG; IHC 2026-03-01 : EGFR=equivocal \
                || IHC 2026-03-20 : EGFR=positive
            breast of a man; M 66 BREAST left; BIO 2026-03-01 : laterality=left \
                & histology=invasive ductal carcinoma & ER=positive \
                || LAB 2026-03-01 : 2857-1[PSA]=1.1~ng/mL
            uterus of a woman; F 52 BREAST; \
                IMG 2026-03-01 : impression=Uterus normal. Cervical nodes enlarged. \
                || LAB 2026-03-01 : 10334-1[CA 125]=18~U/mL
            neck of a man; M 44 HEAD_NECK; IMG 2026-03-01 : region=neck and cervical spine \
                & impression=Enlarged cervical nodes. & lymph-nodes[cervical]=present
            scan with a prostate tracer; F 52 OTHER; \
                IMG 2026-03-01 : impression=Prostate-specific membrane antigen PET of the parotid.
            creatinine in two units that agree; F 52 BREAST; \
                LAB 2026-03-01 : 2160-0[Creatinine]=0.9~mg/dL \
                || LAB 2026-03-01 : 14682-9[Creatinine]=80~umol/L
            platelets in lakhs; F 52 BREAST; LAB 2026-03-01 : 777-3[Platelets]=1.5~lakh/cumm \
                || LAB 2026-03-01 : 777-3[Platelets]=150~10*3/uL
            failing kidneys over a month; F 47 CERVIX; \
                LAB 2026-03-01 : 2160-0[Creatinine]=0.9~mg/dL \
                || LAB 2026-03-29 : 2160-0[Creatinine]=9.0~mg/dL
            below the limit and just above; M 66 OTHER; LAB 2026-03-01 : 2857-1[PSA]=<4~ng/mL \
                || LAB 2026-03-01 : 2857-1[PSA]=0.5~ng/mL
            sugar before and after a meal; F 52 BREAST; \
                LAB 2026-03-01 : 2345-7[Glucose]=70~mg/dL & 2345-7[Glucose]=390~mg/dL
            final report that adds; F 52 BREAST; \
                BIO 2026-03-05 collected=2026-03-01 reported=2026-03-05 lab=A \
                   : histology=carcinoma \
                || BIO 2026-03-12 collected=2026-03-01 reported=2026-03-12 lab=A \
                   : histology=invasive ductal carcinoma \
                & margin=negative
            another sample of the same day; F 52 BREAST; \
                BIO 2026-03-05 collected=2026-03-01 reported=2026-03-05 lab=A : site=breast \
                & margin=negative \
                || BIO 2026-03-12 collected=2026-03-01 reported=2026-03-12 lab=A \
                   : site=skin of the back \
                & margin=positive
            platelets without a unit; F 52 BREAST; LAB 2026-03-01 : 777-3[Platelets]=1.5 \
                || LAB 2026-03-01 : 777-3[Platelets]=150~10*3/uL
            deposits in nodes of the chest; F 52 BREAST; IMG 2026-03-01 : metastasis=mediastinal \
                || LET 2026-03-10 : M=M0
            first tumour of the other side, ten years ago; F 52 BREAST left; \
                BIO 2026-03-01 : laterality=left \
                || DIS 2026-03-20 : operation[right mastectomy in 2015]=right mastectomy
            """;

    static Stream<String> consistent() {
        return CONSISTENT.lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consistent")
    void a_consistent_file_raises_no_alarm(String line) {
        var parts = line.split(";", -1);
        var found = Contradictions.in(Papers.of(parts[2]), Papers.told(parts[1]));
        assertThat(found)
                .as(parts[0])
                .extracting(c -> c.topic() + " " + c.one().value() + " / " + c.other().value())
                .isEmpty();
    }

    @Test
    void the_table_is_no_shorter_than_promised() {
        assertThat(consistent().count()).isGreaterThanOrEqualTo(50);
    }
}
